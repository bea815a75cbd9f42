#pragma once

#include <string>

#include "base/language.h"
#include "report/run_difference.h"

namespace daejo {

/// For a person: the entries whose verdict or errors or warnings changed, the worse ones first; with
/// `verbose` also those that differ in notes alone.
std::string render_difference(const RunOutcome& before, const RunOutcome& after,
                              const RunDifference& difference, Language language, bool verbose);

/// For a program: one object with all changes, each on a line; see docs/archives.md.
std::string render_difference_json(const RunOutcome& before, const RunOutcome& after,
                                   const RunDifference& difference);

}  // namespace daejo
