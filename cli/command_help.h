#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "cli/command_outline.h"

namespace daejo::cli {

/// The output of `--help` for a command. Its texts are wrapped at `width` columns; the usage line is not.
std::string render_help(const CommandOutline& command, std::size_t width);

/// The headings of the groups of options, in the order in which the options first name them. Only
/// "Arguments", the group of the positional arguments, always comes first.
std::vector<std::string> option_groups(const CommandOutline& command);

/// The usage line: "daejo check [OPTIONS] [PATH…]".
std::string usage_line(const CommandOutline& command);

}  // namespace daejo::cli
