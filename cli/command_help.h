#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "cli/command_outline.h"

namespace daejo {

/// What `--help` prints of a command, in lines of at most `width` columns where words allow.
std::string render_help(const CommandOutline& command, std::size_t width);

/// The headings that the options stand under, in their order, the arguments' first.
std::vector<std::string> option_groups(const CommandOutline& command);

/// "daejo check [OPTIONS] [PATH…]".
std::string usage_line(const CommandOutline& command);

}  // namespace daejo
