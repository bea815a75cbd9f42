#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace daejo {

/// A Hangul syllable that is written as separate letters, and the number of bytes of these letters; 0 if
/// there is no such syllable.
struct HangulLetters {
  char32_t syllable = 0;
  std::size_t length = 0;
};

/// Reads the syllable at `at`. A leading consonant and a vowel, with or without a trailing consonant, make a
/// syllable (Unicode, section 3.12).
HangulLetters hangul_letters_at(std::string_view text, std::size_t at);

/// Replaces separate letters, which macOS writes (NFD), by whole syllables, so that Hangul has the same bytes
/// on every system.
std::string compose_hangul(std::string_view text);

}  // namespace daejo
