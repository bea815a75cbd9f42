#include "base/html_text.h"

#include "base/utf8.h"

namespace daejo {
namespace {

bool is_control(char32_t value) {
  return (value < 0x20 && value != '\n' && value != '\t' && value != '\r') || value == 0x7F;
}

bool turns_direction(char32_t value) {
  return value == 0x200E || value == 0x200F || (value >= 0x202A && value <= 0x202E) ||
         (value >= 0x2066 && value <= 0x2069);
}

}  // namespace

std::string html_text(std::string_view text) {
  std::string out;
  out.reserve(text.size() + text.size() / 8);
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_utf8(text, at);
    if (point.value == '<') {
      out += "&lt;";
    } else if (point.value == '>') {
      out += "&gt;";
    } else if (point.value == '&') {
      out += "&amp;";
    } else if (point.value == '"') {
      out += "&quot;";
    } else if (point.value == '\'') {
      out += "&#39;";
    } else {
      const bool is_unseen = is_control(point.value) || turns_direction(point.value);
      append_utf8(out, is_unseen ? replacement_character : point.value);
    }
    at += point.length;
  }
  return out;
}

}  // namespace daejo
