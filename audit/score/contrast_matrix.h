#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "audit/score/audit_memory.h"
#include "findings/finding.h"

namespace daejo::audit {

/// The largest number of rows. The matrix grows with the square of the number of entries, and nobody can read
/// a larger one.
inline constexpr std::size_t most_matrix_entries = 100;

/// Compares every summary of a digest with every abstract of the same digest, except for unverified entries.
/// A digest with fewer than two entries to compare, or more than `most_matrix_entries`, is skipped. A value
/// is the mean log ratio by which summary and abstract make each other likelier than any text does
/// (likelihood.h). Of all available measures, this one separates a summary's own abstract best from the
/// others. `entries` are those of a run. The number of threads does not change the result.
std::vector<ContrastMatrix> contrast_matrices(WorkspacePool& workspaces,
                                              std::span<const AuditedEntry> entries, std::size_t threads);

}  // namespace daejo::audit
