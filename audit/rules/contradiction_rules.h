#pragma once

#include <vector>

#include "audit/model/vocabulary.h"
#include "audit/rules/entry_reading.h"

namespace daejo::audit {

/// The preview rules `direction-contradicted`, `comparison-contradicted`, `negation-contradicted` and
/// `scope-contradicted`: a sentence of the summary says the opposite of the abstract's sentence that it
/// translates. The decisive words come from lists, and their objects are found by the words next to them.
/// Finds nothing if there is no paper, or if the whole summary is about another paper.
std::vector<Reason> contradiction_reasons(const EntryReading& reading, Vocabulary& vocabulary);

}  // namespace daejo::audit
