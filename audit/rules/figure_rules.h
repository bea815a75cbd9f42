#pragma once

#include <vector>

#include "audit/model/vocabulary.h"
#include "audit/rules/entry_reading.h"

namespace daejo::audit {

/// Runs two rules. `figure-contradicted`: the summary has a figure where the abstract has a different one.
/// `figure-unsupported`: the abstract neither states nor implies a figure of the summary. Finds nothing if
/// there is no paper, or if the whole summary is about another paper.
std::vector<Reason> figure_reasons(const EntryReading& reading, Vocabulary& vocabulary);

}  // namespace daejo::audit
