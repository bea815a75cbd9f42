#pragma once

#include <string>

#include "base/language.h"
#include "report/run_difference.h"

namespace daejo::report {

/// Renders a difference for a terminal: the entries whose verdict, errors or warnings changed, with the worse
/// ones first. With `verbose`, also those that differ only in notes.
std::string render_difference(const RunOutcome& before, const RunOutcome& after,
                              const RunDifference& difference, Language language, bool verbose);

/// Renders a JSON object with all changes, one per line; docs/archives.md describes it.
std::string render_difference_json(const RunOutcome& before, const RunOutcome& after,
                                   const RunDifference& difference);

}  // namespace daejo::report
