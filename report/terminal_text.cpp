#include "report/terminal_text.h"

#include <fmt/format.h>
#include <unicode/uchar.h>

#include <algorithm>

#include "base/ascii.h"
#include "base/utf8.h"

namespace daejo::report {
namespace {

constexpr std::string_view ellipsis = "…";
/// The number of consecutive zero-width characters that `printable` keeps. No script puts more combining
/// characters on one letter.
constexpr std::size_t most_combining = 8;

bool is_white_space(char32_t value) {
  return value == U' ' || (value >= U'\t' && value <= U'\r') || value == 0x85 || value == 0x2028 ||
         value == 0x2029;
}

/// Whether a character must be made visible: control and format characters, which can affect the terminal or
/// the text next to them, and noncharacters. The zero-width joiner and non-joiner are format characters too,
/// but they are allowed, because emoji and several scripts need them.
bool is_hidden(char32_t value) {
  const auto code = static_cast<UChar32>(value);
  const auto type = u_charType(code);
  const bool joiner = value == 0x200C || value == 0x200D;
  const bool noncharacter = (value & 0xFFFEU) == 0xFFFEU || (value >= 0xFDD0 && value <= 0xFDEF);
  return type == U_CONTROL_CHAR || (type == U_FORMAT_CHAR && !joiner) || noncharacter;
}

void append_visibly(std::string& out, char32_t value) {
  constexpr char32_t control_pictures = 0x2400;
  if (value < 0x20) {
    append_utf8(out, control_pictures + value);
  } else if (value == 0x7F) {
    append_utf8(out, control_pictures + 0x21);
  } else {
    out += fmt::format("<U+{:04X}>", static_cast<unsigned>(value));
  }
}

std::size_t column_count(char32_t value) {
  const auto code = static_cast<UChar32>(value);
  const auto type = u_charType(code);
  const bool vowel_or_final_jamo = value >= 0x1160 && value <= 0x11FF;
  if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_FORMAT_CHAR ||
      type == U_CONTROL_CHAR || vowel_or_final_jamo) {
    return 0;
  }
  const int width = u_getIntPropertyValue(code, UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

/// Puts a space between the signs "##" of each `##name[`, which Azure, TeamCity and old GitHub runners obey
/// anywhere in a line. The name may be empty.
std::string without_bracket_commands(std::string_view text) {
  std::string out;
  std::size_t copied = 0;
  for (std::size_t at = text.find("##"); at != std::string_view::npos; at = text.find("##", at + 1)) {
    std::size_t end = at + 2;
    while (end < text.size() && is_ascii_letter(text[end])) ++end;
    if (end == text.size() || text[end] != '[') continue;
    out.append(text.substr(copied, at + 1 - copied)).push_back(' ');
    copied = at + 1;
  }
  return out.append(text.substr(copied));
}

/// The length in bytes of the longest prefix that fits into `width` columns.
std::size_t fitting_bytes(std::string_view text, std::size_t width) {
  std::size_t columns = 0;
  std::size_t offset = 0;
  while (offset < text.size()) {
    const CodePoint point = decode_utf8(text, offset);
    columns += column_count(point.value);
    if (columns > width) break;
    offset += point.length;
  }
  return offset;
}

/// Fills lines of at most `width` columns word by word. A word that is wider than a line is broken.
class LineFiller {
 public:
  explicit LineFiller(std::size_t width) : width_(width) {}

  void add(std::string_view word) {
    const std::size_t columns = display_width(word);
    if (used_ > 0 && used_ + 1 + columns <= width_) {
      append(" ", 1);
      append(word, columns);
    } else {
      if (used_ > 0) next_line();
      add_at_start(word, columns);
    }
  }

  std::vector<std::string> finish() {
    if (!line_.empty()) next_line();
    return std::move(lines_);
  }

  std::size_t full_lines() const { return lines_.size(); }

 private:
  void add_at_start(std::string_view word, std::size_t columns) {
    while (columns > width_) {
      const std::size_t bytes = fitting_bytes(word, width_);
      if (bytes == 0) break;
      const std::string_view part = word.substr(0, bytes);
      columns -= display_width(part);
      append(part, width_);
      next_line();
      word.remove_prefix(bytes);
    }
    append(word, columns);
  }

  void append(std::string_view text, std::size_t columns) {
    line_ += text;
    used_ += columns;
  }

  void next_line() {
    lines_.push_back(std::move(line_));
    line_.clear();
    used_ = 0;
  }

  std::size_t width_;
  std::size_t used_ = 0;
  std::string line_;
  std::vector<std::string> lines_;
};

}  // namespace

std::string printable(std::string_view text) {
  std::string out;
  bool space_due = false;
  std::size_t combining = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    const CodePoint point = decode_utf8(text, offset);
    offset += point.length;
    if (is_white_space(point.value)) {
      space_due = !out.empty();
      continue;
    }
    if (space_due) out.push_back(' ');
    space_due = false;
    if (is_hidden(point.value)) {
      append_visibly(out, point.value);
      combining = 0;
      continue;
    }
    combining = column_count(point.value) == 0 ? combining + 1 : 0;
    if (combining == most_combining + 1) append_utf8(out, replacement_character);
    if (combining <= most_combining) append_utf8(out, point.value);
  }
  return without_bracket_commands(out);
}

std::string at_line_start(const std::string& text) {
  return text.starts_with("::") ? "\\" + text : text;
}

std::size_t display_width(std::string_view text) {
  std::size_t columns = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    const CodePoint point = decode_utf8(text, offset);
    columns += column_count(point.value);
    offset += point.length;
  }
  return columns;
}

std::string truncate(std::string_view text, std::size_t width) {
  if (width == 0 || fitting_bytes(text, width) == text.size()) return std::string(text);
  std::string cut(text.substr(0, fitting_bytes(text, width - 1)));
  while (cut.ends_with(' ')) cut.pop_back();
  return cut.append(ellipsis);
}

std::vector<std::string> wrap(std::string_view text, std::size_t width, std::size_t max_lines) {
  if (width == 0) return {std::string(text)};
  LineFiller filler(width);
  while (!text.empty() && filler.full_lines() <= max_lines) {
    const std::size_t end = std::min(text.find(' '), text.size());
    if (end > 0) filler.add(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  std::vector<std::string> lines = filler.finish();
  if (lines.size() > max_lines) {
    lines.resize(max_lines);
    if (!lines.empty()) lines.back() = truncate(lines.back() + std::string(ellipsis), width);
  }
  return lines;
}

}  // namespace daejo::report
