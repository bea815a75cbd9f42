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

/// U+FEFF, which Windows writes at the start of a file.
inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// Stands for an invalid byte. Every invalid byte decodes to this character.
inline constexpr char32_t replacement_character = 0xFFFD;

/// Whether a byte belongs to a code point that began with an earlier byte.
constexpr bool is_continuation_byte(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

/// Decodes the first code point of a text that starts with a non-ASCII byte.
CodePoint decode_beyond_ascii(std::string_view text);

/// Decodes the code point at `offset`, which must be inside `text`. Overlong forms, surrogates and values
/// over U+10FFFF are invalid: they give `replacement_character` with a length of 1.
inline CodePoint decode_utf8(std::string_view text, std::size_t offset) {
  const auto lead = static_cast<unsigned char>(text[offset]);
  return lead < 0x80U ? CodePoint{lead, 1} : decode_beyond_ascii(text.substr(offset));
}

/// Appends `value` to `out` as UTF-8.
void append_utf8(std::string& out, char32_t value);

/// The offset of the first byte that is not valid UTF-8; nothing if all are valid.
std::optional<std::size_t> first_invalid_utf8(std::string_view text);

}  // namespace daejo
