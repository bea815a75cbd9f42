#pragma once

#include <cstddef>
#include <span>

#include "audit/score/audit_memory.h"
#include "findings/finding.h"

namespace daejo {

/// Gives `repeated-passage` to entries that have a passage in common which none of their papers supports: a
/// prompt that leaked, or boilerplate. Compared are all runs of three terms of a sentence. A run counts if it
/// is specific (by the IDF of its terms), if its own paper does not support it, and if it stands in entries
/// about at least three papers and one paper in 200 of those in the run. A passage has two such runs or more
/// that overlap. Takes linear time but for sorting. Evidence: "passage", "papers" (how many have it),
/// "other_ids" (the first five). Needs the documents in `memory`; entries without one are passed over.
void add_repeated_passage_reasons(AuditMemory& memory, std::span<AuditedEntry> entries, std::size_t threads);

}  // namespace daejo
