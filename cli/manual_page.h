#pragma once

#include <string>

#include "cli/command_outline.h"

namespace daejo::cli {

/// Renders the manual page of a command for section 1, in man(7) macros. The pages are named like daejo(1)
/// and daejo-check(1).
std::string render_manual(const CommandOutline& command);

}  // namespace daejo::cli
