#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "cli/command_outline.h"

namespace daejo::cli {

enum class Shell { bash, zsh, fish };

/// Reads "bash", "zsh" or "fish".
std::optional<Shell> parse_shell(std::string_view name);

/// Renders a script that lets a shell complete daejo's commands, options and values.
std::string render_completions(const CommandOutline& daejo, Shell shell);

}  // namespace daejo::cli
