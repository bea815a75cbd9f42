#pragma once

#include <vector>

#include "audit/rules/entry_reading.h"

namespace daejo {

/// `acronym-expansion`: the summary spells an acronym out with other words than the abstract does. Nothing
/// where there is no paper, or the whole summary is about another one.
std::vector<Reason> acronym_reasons(const EntryReading& reading);

}  // namespace daejo
