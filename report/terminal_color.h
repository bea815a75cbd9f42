#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace daejo {

enum class ColorMode { auto_, always, never };

/// Reads "auto", "always" or "never".
std::optional<ColorMode> parse_color_mode(std::string_view name);

/// What is known of the place that text goes to.
struct TerminalFacts {
  bool is_terminal = false;
  std::string no_color;  ///< The environment's NO_COLOR; empty where unset.
  std::string term;      ///< The environment's TERM.
};

/// `always` and `never` are obeyed. `auto_` colours a terminal unless NO_COLOR holds anything or TERM is
/// "dumb".
bool use_color(ColorMode mode, const TerminalFacts& facts);

enum class Paint { plain, bold, dim, red, yellow, cyan, green };

/// The text between the escape sequences of a paint, or as it is where `color` is false or it is empty.
std::string paint(std::string_view text, Paint with, bool color);

}  // namespace daejo
