#include "parsers/text/ornaments.h"

#include "base/utf8.h"

namespace daejo::parsers {
namespace {

/// Whether a character is an emoji, a symbol, an arrow or a bullet, or common white space or punctuation
/// outside ASCII.
bool is_ornament(char32_t c) {
  return (c >= 0x2000 && c <= 0x206F) || (c >= 0x20D0 && c <= 0x20FF) || (c >= 0x2190 && c <= 0x2BFF) ||
         (c >= 0x3000 && c <= 0x303F) || (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0x1F000 && c <= 0x1FAFF) ||
         (c >= 0xE0020 && c <= 0xE007F) || c == 0xA0 || c == 0xB7;
}

}  // namespace

std::string_view without_front(std::string_view text, std::string_view bytes) {
  while (!text.empty()) {
    const CodePoint point = decode_utf8(text, 0);
    const bool is_ascii = point.value < 0x80;
    if (is_ascii ? bytes.find(text[0]) == std::string_view::npos : !is_ornament(point.value)) break;
    text.remove_prefix(point.length);
  }
  return text;
}

std::string_view without_back(std::string_view text, std::string_view bytes) {
  while (!text.empty()) {
    std::size_t start = text.size() - 1;
    while (start > 0 && is_continuation_byte(text[start])) --start;
    const char32_t value = decode_utf8(text, start).value;
    const bool drop = value < 0x80 ? bytes.find(text[start]) != std::string_view::npos : is_ornament(value);
    if (!drop) break;
    text.remove_suffix(text.size() - start);
  }
  return text;
}

}  // namespace daejo::parsers
