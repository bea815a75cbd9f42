#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "audit/index/index_search.h"
#include "audit/score/pair_scorer.h"

namespace daejo::audit {

/// A paper of an index that was compared with a summary.
struct MatchingPaper {
  std::string arxiv_id;
  int version = 0;  ///< 0 if the index does not know the version.
  std::string title;
  Fit fit;
};

/// The number by which matching papers are sorted, the highest first: the sum of both likelihoods in `fit`.
double order_of(const Fit& fit);

/// About 98 of 100 right summaries have an `order_of` above this for their own paper. The corpus test of the
/// index requires 97.5.
inline constexpr double usual_fit = 2.2;

/// Finds the papers that a summary fits best. It searches the index for the summary's `search_terms`, and
/// then compares the summary with the best results by all terms; see `PairScorer`. An object reuses its
/// memory between summaries, so each thread needs its own object.
class PaperMatcher {
 public:
  PaperMatcher(const Model& model, const PaperIndex& index)
      : index_(index), search_(index), workspace_(model) {}

  /// Returns the papers that the summary fits best, at most `most`, best first. Papers that fit equally well
  /// are in the order of their ids. Empty if no paper in the index has a term that is searched for.
  std::vector<MatchingPaper> match(std::string_view summary_text, std::size_t most);

  /// How well the summary passed to the last `match` fits a paper, which need not be in the index.
  Fit fit(std::string_view title, std::string_view abstract);

 private:
  const PaperIndex& index_;
  IndexSearch search_;
  Workspace workspace_;
  SummaryTerms summary_;
};

}  // namespace daejo::audit
