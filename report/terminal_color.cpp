#include "report/terminal_color.h"

namespace daejo::report {
namespace {

std::string_view escape_sequence(Paint with) {
  switch (with) {
    case Paint::plain:
      return "";
    case Paint::bold:
      return "\x1b[1m";
    case Paint::dim:
      return "\x1b[2m";
    case Paint::red:
      return "\x1b[1;31m";
    case Paint::yellow:
      return "\x1b[33m";
    case Paint::cyan:
      return "\x1b[36m";
    case Paint::green:
      return "\x1b[32m";
  }
  return "";
}

}  // namespace

std::optional<ColorMode> parse_color_mode(std::string_view name) {
  if (name == "auto") return ColorMode::auto_;
  if (name == "always") return ColorMode::always;
  if (name == "never") return ColorMode::never;
  return std::nullopt;
}

bool use_color(ColorMode mode, const TerminalFacts& facts) {
  if (mode != ColorMode::auto_) return mode == ColorMode::always;
  return facts.is_terminal && facts.no_color.empty() && facts.term != "dumb";
}

std::string paint(std::string_view text, Paint with, bool color) {
  if (!color || text.empty() || with == Paint::plain) return std::string(text);
  std::string painted(escape_sequence(with));
  painted += text;
  painted += "\x1b[0m";
  return painted;
}

}  // namespace daejo::report
