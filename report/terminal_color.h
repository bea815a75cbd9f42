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

/// Whether to use colour. With `auto_`, that is if the output is a terminal, NO_COLOR is empty, and TERM is
/// not "dumb".
bool use_color(ColorMode mode, const TerminalFacts& facts);

enum class Paint { plain, bold, dim, red, yellow, cyan, green };

/// Puts a text between the escape sequences for a paint. The text is returned unchanged if it is empty, if
/// `with` is `plain`, or if `color` is false.
std::string paint(std::string_view text, Paint with, bool color);

}  // namespace daejo::report
