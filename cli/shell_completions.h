#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "cli/command_outline.h"

namespace daejo {

enum class Shell { bash, zsh, fish };

/// Reads "bash", "zsh" or "fish".
std::optional<Shell> parse_shell(std::string_view name);

/// A script that teaches a shell to complete daejo's commands, options and their values.
std::string render_completions(const CommandOutline& daejo, Shell shell);

}  // namespace daejo
