#pragma once

#include <cstddef>
#include <string>

#include "base/language.h"
#include "findings/finding.h"

namespace daejo::report {

struct ConsoleOptions {
  bool color = false;
  /// The number of columns to which lines are wrapped or cut; 0 for no limit, as in a pipe or a log.
  /// `render_console` uses at least 40.
  std::size_t width = 0;
  /// Also shows entries that are ok, accepted reasons and oddities in the input. Lists every unverified entry
  /// below its cause, and each unread paper on a line of its own. Lists of terms are shortened even then.
  bool verbose = false;
  /// Leaves out the closing lines. Then a run with nothing to report prints nothing.
  bool quiet = false;
  Language language = Language::english;
};

/// Renders a run for a terminal. First come the entries with the verdict `mismatch`, then those with
/// `review`, each in a block of its own, by descending probability of a mismatch. Then come other entries
/// with errors or warnings, unverified entries by cause, unread papers and files, unreadable inputs, and a
/// closing line. If there is nothing to report, there is only the closing line. With `verbose`, the other
/// entries and the oddities in the input are at the very beginning. Texts of digests are made printable.
std::string render_console(const AuditRun& run, const ConsoleOptions& options);

}  // namespace daejo::report
