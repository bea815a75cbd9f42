#pragma once

#include <vector>

#include "audit/model/vocabulary.h"
#include "audit/rules/entry_reading.h"

namespace daejo::audit {

/// The rule `name-unsupported`: a proper name in the summary occurs nowhere in the title, the abstract or the
/// authors. Case, hyphens and plurals are ignored, and an acronym counts as present if its expansion is.
/// Finds nothing if there is no paper, or if the whole summary is about another paper.
std::vector<Reason> name_reasons(const EntryReading& reading, Vocabulary& vocabulary);

}  // namespace daejo::audit
