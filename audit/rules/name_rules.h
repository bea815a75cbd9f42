#pragma once

#include <vector>

#include "audit/model/vocabulary.h"
#include "audit/rules/entry_reading.h"

namespace daejo {

/// `name-unsupported`: a proper name of the summary that is nowhere in the title, the abstract or the
/// authors, whatever its case, hyphens and plural; an acronym counts as there where it is spelled out there.
/// Nothing where there is no paper, or the whole summary is about another one.
std::vector<Reason> name_reasons(const EntryReading& reading, Vocabulary& vocabulary);

}  // namespace daejo
