#include "review/web/html_text.h"

namespace daejo::review {
namespace {

constexpr std::string_view unseen = "\xEF\xBF\xBD";

/// The length of a direction mark or override at the start of the text: U+200E, U+200F, U+202A to U+202E,
/// U+2066 to U+2069. 0 if there is none.
std::size_t direction_mark(std::string_view text) {
  if (text.size() < 3 || text[0] != '\xE2') return 0;
  const auto second = static_cast<unsigned char>(text[1]);
  const auto third = static_cast<unsigned char>(text[2]);
  const bool is_mark = second == 0x80 && (third == 0x8E || third == 0x8F || (third >= 0xAA && third <= 0xAE));
  const bool is_isolate = second == 0x81 && third >= 0xA6 && third <= 0xA9;
  return is_mark || is_isolate ? 3 : 0;
}

bool is_control(char letter) {
  const auto byte = static_cast<unsigned char>(letter);
  return (byte < 0x20 && letter != '\n' && letter != '\t' && letter != '\r') || byte == 0x7F;
}

}  // namespace

std::string html_text(std::string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 8);
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char letter = text[i];
    if (const std::size_t mark = direction_mark(text.substr(i)); mark > 0) {
      out += unseen;
      i += mark - 1;
    } else if (letter == '<') {
      out += "&lt;";
    } else if (letter == '>') {
      out += "&gt;";
    } else if (letter == '&') {
      out += "&amp;";
    } else if (letter == '"') {
      out += "&quot;";
    } else if (letter == '\'') {
      out += "&#39;";
    } else if (is_control(letter)) {
      out += unseen;
    } else {
      out += letter;
    }
  }
  return out;
}

}  // namespace daejo::review
