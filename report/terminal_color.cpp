#include "report/terminal_color.h"

#include "base/enum_names.h"

namespace daejo::report {
namespace {

/// The escape sequence that switches each paint on, in the order of `Paint`.
constexpr EnumNames<Paint, 7> escape_sequences{
    {"", "\x1b[1m", "\x1b[2m", "\x1b[1;31m", "\x1b[33m", "\x1b[36m", "\x1b[32m"}};

}  // namespace

std::optional<ColorMode> parse_color_mode(std::string_view name) {
  return EnumNames<ColorMode, 3>{{"auto", "always", "never"}}.find(name);
}

bool use_color(ColorMode mode, const TerminalFacts& facts) {
  if (mode != ColorMode::auto_) return mode == ColorMode::always;
  return facts.is_terminal && facts.no_color.empty() && facts.term != "dumb";
}

std::string paint(std::string_view text, Paint with, bool color) {
  if (!color || text.empty() || with == Paint::plain) return std::string(text);
  std::string painted(escape_sequences.of(with));
  painted += text;
  painted += "\x1b[0m";
  return painted;
}

}  // namespace daejo::report
