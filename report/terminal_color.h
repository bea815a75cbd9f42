#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace daejo::report {

enum class ColorMode { auto_, always, never };

/// Reads the name of a colour mode: "auto", "always" or "never".
std::optional<ColorMode> parse_color_mode(std::string_view name);

/// What is known about the output device.
struct TerminalFacts {
  bool is_terminal = false;
  std::string no_color;  ///< The environment variable NO_COLOR; empty if unset.
  std::string term;      ///< The environment variable TERM.
};

/// Whether to use colour. `auto_` colours a terminal unless NO_COLOR is set or TERM is "dumb".
bool use_color(ColorMode mode, const TerminalFacts& facts);

enum class Paint { plain, bold, dim, red, yellow, cyan, green };

/// Colours a text. The text stays unchanged if `color` is false or if it is empty.
std::string paint(std::string_view text, Paint with, bool color);

}  // namespace daejo::report
