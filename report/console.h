#pragma once

#include <cstddef>
#include <string>

#include "base/language.h"
#include "findings/finding.h"

namespace daejo::report {

struct ConsoleOptions {
  bool color = false;
  /// The column at which lines are wrapped, at least 40; 0 for no wrapping, as in a pipe or a log.
  std::size_t width = 0;
  bool verbose = false;  ///< Also shows the entries that are ok, and what was odd in the input.
  /// Shows only findings, without the closing line. A run without findings prints nothing.
  bool quiet = false;
  Language language = Language::english;
};

/// Renders a run for a terminal. First comes a block for each finding, worst first: mismatches and then
/// entries to review, by descending probability. Then come entries with other errors or warnings, unverified
/// entries by cause, unreadable inputs, and a closing line. If there is nothing to report, there is only the
/// closing line. All input is escaped.
std::string render_console(const AuditRun& run, const ConsoleOptions& options);

}  // namespace daejo::report
