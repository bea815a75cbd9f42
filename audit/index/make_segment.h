#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "audit/index/index_format.h"

namespace daejo::audit {

/// Returns the bytes of a segment. `papers` must be sorted by their number of terms, ascending. Their terms
/// must be numbered by a vocabulary of `vocabulary_terms` terms. `replaced` are the places of papers in
/// earlier segments that have a newer version in this segment.
std::string make_segment(std::span<const IndexedPaper> papers, std::span<const PaperPlace> replaced,
                         std::size_t vocabulary_terms);

}  // namespace daejo::audit
