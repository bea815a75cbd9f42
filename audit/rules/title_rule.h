#pragma once

#include <vector>

#include "audit/rules/entry_reading.h"

namespace daejo {

/// `title-mismatch`: an error where the title is another paper's; a note where the authors are the linked
/// paper's, which then was renamed; a warning where the title is akin, the authors do not tell, and the
/// summary fits. Nothing where any version that was looked up has the title.
std::vector<Reason> title_reasons(const EntryReading& reading);

}  // namespace daejo
