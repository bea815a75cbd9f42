#pragma once

#include <cstddef>
#include <string>

#include "base/language.h"
#include "findings/finding.h"

namespace daejo {

struct ConsoleOptions {
  bool color = false;
  std::size_t width = 0;  ///< Columns to wrap at, at least 40; 0 wraps nothing (a pipe, a log).
  bool verbose = false;   ///< Also the entries that are ok, and what was odd in the input.
  bool quiet = false;     ///< The findings alone, without the closing line, so a clean run prints nothing.
  Language language = Language::english;
};

/// Renders a run for a terminal: a block for each finding, worst first (mismatches, then entries to review,
/// by descending probability), then entries with other errors or warnings, unverified entries by cause,
/// unreadable inputs, and a closing line. A clean run has only that line. All input is escaped.
std::string render_console(const AuditRun& run, const ConsoleOptions& options);

}  // namespace daejo
