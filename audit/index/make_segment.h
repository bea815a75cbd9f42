#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "audit/index/index_format.h"

namespace daejo {

/// The bytes of a segment of `papers`, which must be ordered by the number of their terms, ascending, and be
/// numbered by a vocabulary of so many terms. `replaced` are the papers of earlier segments that have a newer
/// version among them.
std::string make_segment(std::span<const IndexedPaper> papers, std::span<const PaperPlace> replaced,
                         std::size_t vocabulary_terms);

}  // namespace daejo
