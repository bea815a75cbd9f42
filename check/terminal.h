#pragma once

#include <cstddef>
#include <span>

#include "base/error.h"
#include "report/console.h"
#include "report/progress.h"
#include "report/terminal_color.h"

namespace daejo::check {

/// The width of the terminal behind a file descriptor, in columns; 80 if the terminal does not tell, and 0 if
/// the descriptor is not a terminal.
std::size_t terminal_width(int descriptor);

/// What decides whether output to a file descriptor has colors: whether the descriptor is a terminal, and two
/// environment variables.
report::TerminalFacts terminal_facts(int descriptor);

/// The options of a console report, which goes to standard output if `to_standard_output` is true, and else
/// to a file.
report::ConsoleOptions console_options(report::ColorMode color, Language language, bool to_standard_output);

/// How to show progress on standard error.
report::ProgressOutput progress_output(bool quiet, Language language);

/// Prints problems on standard error, each on one line.
void print_problems(std::span<const Problem> problems);

/// Whether two file descriptors write to the same place: one terminal, pipe or file.
bool is_same_stream(int one, int other);

}  // namespace daejo::check
