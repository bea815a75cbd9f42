#pragma once

#include <vector>

#include "audit/rules/entry_reading.h"

namespace daejo::audit {

/// The rule `acronym-expansion`: the summary expands an acronym differently from the abstract. Finds nothing
/// if there is no paper, or if the whole summary is about another paper.
std::vector<Reason> acronym_reasons(const EntryReading& reading);

}  // namespace daejo::audit
