#pragma once

#include <vector>

#include "audit/index/postings_search.h"
#include "audit/model/model.h"
#include "audit/score/pair_scorer.h"

namespace daejo::audit {

/// Selects from the terms that a summary makes likelier (see `PairScorer::likelier_terms`) those that
/// distinguish papers, to search by.
std::vector<TermWeight> search_terms(const Model& model, std::vector<LikelierTerm> terms);

}  // namespace daejo::audit
