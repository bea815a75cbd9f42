#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "audit/score/audit_memory.h"
#include "findings/finding.h"

namespace daejo::audit {

/// The largest number of rows of a matrix. The size grows with the square of the number of entries, and
/// nobody can read a larger matrix.
inline constexpr std::size_t most_matrix_entries = 100;

/// Compares every summary of a digest with every abstract of the same digest, except for entries that are
/// unverified or have no paper. A digest with fewer than two entries to compare, or more than
/// `most_matrix_entries`, is skipped. A value is the mean of the two log ratios of likelihood.h: how much
/// likelier the summary makes the abstract, and the abstract the summary, than the general language does.
/// This measure was chosen because it separates a summary's own abstract best from the others. `entries` are
/// all entries of a run, in the order of the digests. `threads` does not affect the result.
std::vector<ContrastMatrix> contrast_matrices(WorkspacePool& workspaces,
                                              std::span<const AuditedEntry> entries, std::size_t threads);

}  // namespace daejo::audit
