#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "audit/index/index_search.h"
#include "audit/model/document.h"
#include "audit/score/pair_scorer.h"

namespace daejo::audit {

/// The usual number of papers that are searched for in an index, to be compared with a summary by all terms.
inline constexpr std::size_t papers_compared = 64;

/// Searches an index for those `terms` that `search_terms` selects. `terms` are the terms that a summary
/// makes likelier. Returns and throws what `IndexSearch::search` does.
std::vector<FoundPaper> find_papers(IndexSearch& search, const Model& model, std::vector<LikelierTerm> terms,
                                    std::size_t most, std::span<const std::string_view> left_out = {});

/// Documents for the found papers, in the same order. A document has only the paper's id and the ids of its
/// terms. Every term counts as one of the abstract.
std::vector<Document> documents_of(const PaperIndex& index, std::span<const FoundPaper> papers);

}  // namespace daejo::audit
