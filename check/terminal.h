#pragma once

#include <cstddef>
#include <span>

#include "base/error.h"
#include "report/console.h"
#include "report/progress.h"
#include "report/terminal_color.h"

namespace daejo::check {

/// The width of the terminal behind a file descriptor, in columns; 0 if it is not a terminal.
std::size_t terminal_width(int descriptor);

/// The facts about a file descriptor that decide whether its output has colors.
report::TerminalFacts terminal_facts(int descriptor);

/// The options of a console report that goes to standard output, or else to a file.
report::ConsoleOptions console_options(report::ColorMode color, Language language, bool to_standard_output);

/// How to show progress on standard error.
report::ProgressOutput progress_output(bool quiet, Language language);

/// Prints what was odd or unreadable on standard error.
void print_problems(std::span<const Problem> problems);

/// Whether two file descriptors write to the same place: one terminal, pipe or file.
bool is_same_stream(int one, int other);

}  // namespace daejo::check
