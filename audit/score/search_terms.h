#pragma once

#include <vector>

#include "audit/index/postings_search.h"
#include "audit/model/model.h"
#include "audit/score/pair_scorer.h"

namespace daejo::audit {

/// Selects terms to search for papers: of those that a summary makes likelier (`PairScorer::likelier_terms`),
/// the ones that distinguish papers.
std::vector<TermWeight> search_terms(const Model& model, std::vector<LikelierTerm> terms);

}  // namespace daejo::audit
