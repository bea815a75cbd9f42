#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "audit/score/audit_memory.h"
#include "findings/finding.h"

namespace daejo {

/// A matrix has at most so many rows. Its values grow with the square of a digest's entries, and nobody can
/// read a larger one.
inline constexpr std::size_t most_matrix_entries = 100;

/// Holds every summary of each digest against every abstract of it, unverified entries left out. Digests
/// without two entries to compare, and those with more than `most_matrix_entries`, are passed over. A value
/// is the mean log ratio by which the summary and the abstract make each other likelier than any text does
/// (see `PairScorer`): of the measures at hand it tells a summary's own abstract from the others best.
/// `entries` are a run's; the result does not depend on `threads`.
std::vector<ContrastMatrix> contrast_matrices(WorkspacePool& workspaces,
                                              std::span<const AuditedEntry> entries, std::size_t threads);

}  // namespace daejo
