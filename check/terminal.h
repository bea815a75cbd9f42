#pragma once

#include <cstddef>

#include "report/progress.h"
#include "report/terminal_color.h"

namespace daejo {

/// The columns of the terminal that a descriptor is, or 0 where it is none.
std::size_t terminal_width(int descriptor);

/// What is known of a descriptor from the system and the environment.
TerminalFacts terminal_facts(int descriptor);

/// How standard error shows progress.
ProgressOutput progress_output(bool quiet, Language language);

/// Whether what is written to the two lands in the same place: one terminal, one pipe, one file.
bool is_same_stream(int one, int other);

}  // namespace daejo
