#pragma once

#include <string>

#include "base/language.h"
#include "report/run_difference.h"

namespace daejo::report {

/// Renders a difference for a terminal. Entries that became worse come first. Unless `verbose` is true,
/// entries that differ only in notes and accepted findings are left out, and so are entries of only one run
/// that are `ok` and have no errors or warnings. The closing lines count the changes.
std::string render_difference(const RunOutcome& before, const RunOutcome& after,
                              const RunDifference& difference, Language language, bool verbose);

/// Renders a JSON object with all changes, each on a line of its own. docs/archives.md describes the fields.
std::string render_difference_json(const RunOutcome& before, const RunOutcome& after,
                                   const RunDifference& difference);

}  // namespace daejo::report
