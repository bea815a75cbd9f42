#pragma once

#include <vector>

#include "audit/model/vocabulary.h"
#include "audit/rules/entry_reading.h"

namespace daejo {

/// `figure-contradicted`: a figure that stands where the abstract has another one. `figure-unsupported`: one
/// that the abstract neither states nor lets follow. Nothing where there is no paper, or the whole summary is
/// about another one.
std::vector<Reason> figure_reasons(const EntryReading& reading, Vocabulary& vocabulary);

}  // namespace daejo
