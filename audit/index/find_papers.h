#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "audit/index/index_search.h"
#include "audit/model/document.h"
#include "audit/score/pair_scorer.h"

namespace daejo::audit {

/// How many of the papers found in an index are compared with the summary in full.
inline constexpr std::size_t papers_compared = 64;

/// Finds papers in an index: of the terms that a summary makes likelier, it searches for the `search_terms`.
/// Returns and throws what `IndexSearch::search` does.
std::vector<FoundPaper> find_papers(IndexSearch& search, const Model& model, std::vector<LikelierTerm> terms,
                                    std::size_t most, std::span<const std::string_view> left_out = {});

/// Documents for the found papers, in the same order. They have only the id and the terms.
std::vector<Document> documents_of(const PaperIndex& index, std::span<const FoundPaper> papers);

}  // namespace daejo::audit
