#pragma once

#include <vector>

#include "audit/rules/entry_reading.h"

namespace daejo::audit {

/// The rule `authors-mismatch`: none of the entry's authors is among the authors in arXiv's record. It is an
/// error, or a warning if the title matches the linked paper. Finds nothing if either list names no people.
std::vector<Reason> authors_reasons(const EntryReading& reading);

}  // namespace daejo::audit
