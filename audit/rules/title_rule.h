#pragma once

#include <vector>

#include "audit/rules/entry_reading.h"

namespace daejo::audit {

/// The rule `title-mismatch`: the entry's title is not the linked paper's. It is an error if the title
/// belongs to another paper. It is a note if the authors match the linked paper, which was then probably
/// renamed. It is a warning if the title is similar, the authors do not decide, and the summary fits. Finds
/// nothing if any version that was looked up has this title.
std::vector<Reason> title_reasons(const EntryReading& reading);

}  // namespace daejo::audit
