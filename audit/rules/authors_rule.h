#pragma once

#include <vector>

#include "audit/rules/entry_reading.h"

namespace daejo::audit {

/// The rule `authors-mismatch`: none of the entry's authors is among arXiv's. It is an error, but only a
/// warning if the title matches the linked paper. Gives nothing if either list names no people.
std::vector<Reason> authors_reasons(const EntryReading& reading);

}  // namespace daejo::audit
