#pragma once

#include <cstddef>
#include <string>

#include "cli/command_outline.h"

namespace daejo {

/// What `--help` prints of a command, in lines of at most `width` columns where words allow.
std::string render_help(const CommandOutline& command, std::size_t width);

/// "daejo check [OPTIONS] [PATH…]".
std::string usage_line(const CommandOutline& command);

}  // namespace daejo
