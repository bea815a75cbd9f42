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

/// A run for a person at a terminal: a block for each finding, the worst first (mismatches, then entries to
/// review, each by falling probability), then entries with other errors or warnings, then the unverified by
/// cause, then what could not be read, and one closing line. A clean run is that one line. Nothing of the
/// input reaches the terminal unescaped.
std::string render_console(const AuditRun& run, const ConsoleOptions& options);

}  // namespace daejo
