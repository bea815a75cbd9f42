#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace daejo {

/// A syllable written as letters at some place, and the bytes that it takes; 0 where there is none.
struct HangulLetters {
  char32_t syllable = 0;
  std::size_t length = 0;
};

/// Unicode, section 3.12: a leading consonant, a vowel and perhaps a trailing consonant make a syllable.
HangulLetters hangul_letters_at(std::string_view text, std::size_t at);

/// The text with syllables in place of the letters that they are written with on macOS (NFD), so that Hangul
/// is the same bytes for everybody.
std::string compose_hangul(std::string_view text);

}  // namespace daejo
