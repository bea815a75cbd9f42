#pragma once

#include <cstdint>

namespace daejo {

/// What a byte may be to a piece of text between spaces; several can be joined.
enum ByteClass : std::uint8_t {
  ordinary = 0,  ///< It comes to the same wherever it stands.
  counts = 1,    ///< A digit: what follows may count with it.
  tag = 2,       ///< An HTML tag, which may go over several pieces, may begin here.
  foldable = 4,  ///< It belongs to a character that may fold to anything, a digit, too: not to Hangul.
};

/// Hangul syllables begin with these bytes, and so do some characters before and after them.
constexpr bool may_begin_hangul(std::uint8_t byte) {
  constexpr std::uint8_t first = 0xEA;
  constexpr std::uint8_t last = 0xED;
  return static_cast<std::uint8_t>(byte - first) <= last - first;
}

/// Without a branch, so that the compiler takes many bytes at a time.
constexpr std::uint8_t byte_class(std::uint8_t byte) {
  constexpr std::uint8_t first_lead = 0xC2;
  const bool is_digit = static_cast<std::uint8_t>(byte - '0') <= 9;
  const bool is_foldable = (byte >= first_lead) & !may_begin_hangul(byte);
  return static_cast<std::uint8_t>(is_digit * counts | (byte == '<') * tag | is_foldable * foldable);
}

}  // namespace daejo
