#pragma once

#include <string>

#include "cli/command_outline.h"

namespace daejo {

/// The manual page of a command, for section 1, as man(7) macros: daejo(1), daejo-check(1).
std::string render_manual(const CommandOutline& command);

}  // namespace daejo
