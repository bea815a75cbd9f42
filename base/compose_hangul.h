#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace daejo {

/// A Hangul syllable that is written as separate conjoining letters, and the number of bytes of these
/// letters. If there is no such syllable, `length` is 0.
struct HangulLetters {
  char32_t syllable = 0;
  std::size_t length = 0;
};

/// Reads the syllable whose letters start at the byte `at`. A leading consonant and a vowel, with or without
/// a trailing consonant, make a syllable (Unicode, section 3.12).
HangulLetters hangul_letters_at(std::string_view text, std::size_t at);

/// Replaces the conjoining letters of each syllable, which macOS writes in file names (NFD), by the whole
/// syllable, so that Hangul has the same bytes on every system.
std::string compose_hangul(std::string_view text);

}  // namespace daejo
