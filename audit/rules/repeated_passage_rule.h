#pragma once

#include <cstddef>
#include <span>

#include "audit/score/audit_memory.h"
#include "findings/finding.h"

namespace daejo {

/// Gives `repeated-passage` to entries that have a passage in common which none of their papers supports: a
/// prompt that leaked, or boilerplate. What is compared are sets of three terms of a sentence, in any order,
/// so that a passage is known again when a model words it anew. A term counts as far as its own paper does
/// not support it. A set is told if it is specific, stands in entries about at least three papers and one
/// paper in a thousand of those in the run, and if the background's abstracts do not speak of its terms
/// together, as they do of a field's usual metrics. Takes linear time but for sorting. Evidence: "passage",
/// "papers" (how many have it), "other_ids" (the first five). Needs the documents in `memory`; entries
/// without one are passed over.
void add_repeated_passage_reasons(AuditMemory& memory, std::span<AuditedEntry> entries, std::size_t threads);

}  // namespace daejo
