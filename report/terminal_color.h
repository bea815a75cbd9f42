#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace daejo {

enum class ColorMode { auto_, always, never };

/// Reads "auto", "always" or "never".
std::optional<ColorMode> parse_color_mode(std::string_view name);

/// Facts about the output device.
struct TerminalFacts {
  bool is_terminal = false;
  std::string no_color;  ///< The environment's NO_COLOR; empty where unset.
  std::string term;      ///< The environment's TERM.
};

/// Resolves the mode. `auto_` colours a terminal unless NO_COLOR is set or TERM is "dumb".
bool use_color(ColorMode mode, const TerminalFacts& facts);

enum class Paint { plain, bold, dim, red, yellow, cyan, green };

/// The text in a colour; unchanged where `color` is false or the text is empty.
std::string paint(std::string_view text, Paint with, bool color);

}  // namespace daejo
