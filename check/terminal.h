#pragma once

#include <cstddef>

#include "report/progress.h"
#include "report/terminal_color.h"

namespace daejo::check {

/// The width of the terminal behind a file descriptor, in columns; 0 if it is not a terminal.
std::size_t terminal_width(int descriptor);

/// The facts about a file descriptor that decide whether its output has colors.
report::TerminalFacts terminal_facts(int descriptor);

/// How to show progress on standard error.
report::ProgressOutput progress_output(bool quiet, Language language);

/// Whether two file descriptors write to the same place: one terminal, pipe or file.
bool is_same_stream(int one, int other);

}  // namespace daejo::check
