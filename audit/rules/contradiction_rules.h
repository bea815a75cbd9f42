#pragma once

#include <vector>

#include "audit/model/vocabulary.h"
#include "audit/rules/entry_reading.h"

namespace daejo {

/// The preview rules `direction-contradicted`, `comparison-contradicted`, `negation-contradicted` and
/// `scope-contradicted`: a sentence of the summary says the opposite of the one of the abstract that it
/// renders. The words that tell are looked up in lists, and what they are about is found by the words beside
/// them. Gives nothing if there is no paper, or if the whole summary is about another one.
std::vector<Reason> contradiction_reasons(const EntryReading& reading, Vocabulary& vocabulary);

}  // namespace daejo
