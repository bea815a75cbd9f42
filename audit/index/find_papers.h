#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "audit/index/index_search.h"
#include "audit/model/document.h"
#include "audit/score/pair_scorer.h"

namespace daejo {

/// So many of the papers that an index finds for a summary are held against it.
inline constexpr std::size_t papers_compared = 64;

/// Finds papers by the `search_terms` of a summary's likelier terms. Answers and throws as
/// `IndexSearch::search` does.
std::vector<FoundPaper> find_papers(IndexSearch& search, const Model& model, std::vector<LikelierTerm> terms,
                                    std::size_t most, std::span<const std::string_view> left_out = {});

/// The papers, in the same order, of which only the ids and the terms are known.
std::vector<Document> documents_of(const PaperIndex& index, std::span<const FoundPaper> papers);

}  // namespace daejo
