#pragma once

#include <vector>

#include "audit/rules/entry_reading.h"

namespace daejo {

/// `authors-mismatch`: nobody of the entry's authors is among arXiv's. An error, but a warning where the
/// title is the linked paper's. Nothing where either list names nobody.
std::vector<Reason> authors_reasons(const EntryReading& reading);

}  // namespace daejo
