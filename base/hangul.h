#pragma once

namespace daejo {

/// Whether a code point is a whole Hangul syllable, like 한.
constexpr bool is_hangul_syllable(char32_t value) {
  return value >= 0xAC00 && value <= 0xD7A3;
}

/// Whether a code point is a syllable or a single letter of Hangul, conjoining or not, but not half-width.
constexpr bool is_hangul(char32_t value) {
  return is_hangul_syllable(value) || (value >= 0x1100 && value <= 0x11FF) ||
         (value >= 0x3131 && value <= 0x318E) || (value >= 0xA960 && value <= 0xA97C) ||
         (value >= 0xD7B0 && value <= 0xD7FB);
}

}  // namespace daejo
