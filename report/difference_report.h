#pragma once

#include <string>

#include "base/language.h"
#include "report/run_difference.h"

namespace daejo::report {

/// Renders a difference for a terminal: the entries whose verdict, errors or warnings changed. Those that
/// became worse come first. With `verbose`, entries that differ only in notes are shown as well.
std::string render_difference(const RunOutcome& before, const RunOutcome& after,
                              const RunDifference& difference, Language language, bool verbose);

/// Renders a JSON object with all changes, one per line; docs/archives.md describes it.
std::string render_difference_json(const RunOutcome& before, const RunOutcome& after,
                                   const RunDifference& difference);

}  // namespace daejo::report
