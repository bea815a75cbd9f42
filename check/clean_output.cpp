#include "check/clean_output.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/utf8.h"

namespace daejo::check {
namespace {

constexpr std::string_view blank = " \t\r\n";

/// Removes blank lines at the start, and white space at the end. The first line that remains keeps its
/// indentation.
std::string_view without_empty_ends(std::string_view text) {
  const std::size_t first = text.find_first_not_of(blank);
  if (first == std::string_view::npos) return {};
  const std::size_t line_break = text.substr(0, first).find_last_of("\r\n");
  const std::size_t begin = line_break == std::string_view::npos ? 0 : line_break + 1;
  return text.substr(begin, text.find_last_not_of(blank) + 1 - begin);
}

std::string with_line_ends(std::string_view text, std::string_view line_end) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n') continue;
    if (text[i] == '\r' || text[i] == '\n') {
      out += line_end;
    } else {
      out += text[i];
    }
  }
  return out;
}

bool is_control_byte(char byte) {
  const auto value = static_cast<unsigned char>(byte);
  return (value < 0x20 && byte != '\t' && byte != '\n' && byte != '\r') || value == 0x7F;
}

}  // namespace

CleanOutput clean_output(std::string_view output, std::string_view line_end) {
  if (const auto offset = first_invalid_utf8(output)) {
    return {{}, fmt::format("byte {} is not valid UTF-8", *offset + 1)};
  }
  if (output.starts_with(byte_order_mark)) output.remove_prefix(byte_order_mark.size());
  const std::string_view text = without_empty_ends(output);
  if (text.empty()) return {{}, "it is empty"};
  const auto control = std::ranges::find_if(text, is_control_byte);
  if (control != text.end()) {
    return {{},
            fmt::format("it contains a control character (U+{:04X})",
                        static_cast<unsigned>(static_cast<unsigned char>(*control)))};
  }
  return {with_line_ends(text, line_end), {}};
}

std::string_view line_end_of(std::string_view part, std::string_view whole) {
  for (const std::string_view text : {part, whole}) {
    const std::size_t at = text.find_first_of("\r\n");
    if (at == std::string_view::npos) continue;
    if (text[at] == '\n') return "\n";
    return text.substr(at).starts_with("\r\n") ? "\r\n" : "\r";
  }
  return "\n";
}

}  // namespace daejo::check
