#pragma once

#include <cstddef>
#include <span>

#include "findings/finding.h"

namespace daejo {

/// Adds `duplicate` to entries whose summary, or one section of it, stands under another paper of the run,
/// too: a resemblance of word triples (see shingles.h) of at least 0.7. Of 3,860 real summaries no two of
/// different papers had 0.12. Texts of fewer than 15 triples are too short to tell. One paper on two days is
/// no duplicate. An entry whose summary fits it, while the other's does not fit the other, is told by a note.
/// The result does not depend on `threads`.
void add_duplicate_reasons(std::span<AuditedEntry> entries, std::size_t threads);

}  // namespace daejo
