#pragma once

#include <vector>

#include "audit/index/postings_search.h"
#include "audit/model/model.h"
#include "audit/score/pair_scorer.h"

namespace daejo::audit {

/// Selects, from the terms that a summary makes likelier (`PairScorer::likelier_terms`), at most 40 terms
/// that distinguish papers, and gives them weights for a search for papers.
std::vector<TermWeight> search_terms(const Model& model, std::vector<LikelierTerm> terms);

}  // namespace daejo::audit
