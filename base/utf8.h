#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace daejo {

/// A decoded code point and its length in bytes, 1 to 4.
struct CodePoint {
  char32_t value = 0;
  std::size_t length = 0;
};

/// U+FEFF in UTF-8, which programs on Windows write at the start of a text file.
inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// Stands for an invalid byte: every invalid byte decodes to this character.
inline constexpr char32_t replacement_character = 0xFFFD;

/// Whether a byte of valid UTF-8 is the second, third or fourth byte of a code point.
constexpr bool is_continuation_byte(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

/// Decodes the first code point of a text that starts with a non-ASCII byte.
CodePoint decode_beyond_ascii(std::string_view text);

/// Decodes the code point at `offset`, which must be inside `text`. If the bytes there are not valid UTF-8,
/// the result is `replacement_character` with a length of 1. Overlong forms, surrogates and values over
/// U+10FFFF are invalid, too.
inline CodePoint decode_utf8(std::string_view text, std::size_t offset) {
  const auto lead = static_cast<unsigned char>(text[offset]);
  return lead < 0x80U ? CodePoint{lead, 1} : decode_beyond_ascii(text.substr(offset));
}

/// Appends `value` to `out` as UTF-8.
void append_utf8(std::string& out, char32_t value);

/// The offset of the first byte that is not part of valid UTF-8; nothing if the whole text is valid.
std::optional<std::size_t> first_invalid_utf8(std::string_view text);

/// The text with `replacement_character` in place of each invalid byte.
std::string repaired_utf8(std::string_view text);

}  // namespace daejo
