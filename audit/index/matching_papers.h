#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "audit/index/index_search.h"
#include "audit/score/pair_scorer.h"

namespace daejo {

/// A paper of an index that a summary was held against.
struct MatchingPaper {
  std::string arxiv_id;
  int version = 0;  ///< 0 where the index does not know it.
  std::string title;
  Fit fit;
};

/// By what matching papers are put in order: the two likelihoods, as contrasted abstracts are in a report.
double order_of(const Fit& fit);

/// 98 of 100 right summaries fit their own paper better; the corpus test of the index measures it.
inline constexpr double usual_fit = 2.2;

/// Finds the papers that summaries fit best. The index is searched by the terms that a summary makes
/// likelier, and the best of what it finds are held against the summary as every abstract is, see
/// `PairScorer`. It keeps working memory between summaries, so one serves one thread.
class PaperMatcher {
 public:
  PaperMatcher(const Model& model, const PaperIndex& index)
      : index_(index), search_(index), workspace_(model) {}

  /// At most `most` papers, the best first; equal ones by id. None for a summary without a term that the
  /// index has.
  std::vector<MatchingPaper> match(std::string_view summary_text, std::size_t most);

  /// How the last summary fits a paper that need not be in the index.
  Fit fit(std::string_view title, std::string_view abstract);

 private:
  const PaperIndex& index_;
  IndexSearch search_;
  Workspace workspace_;
  SummaryTerms summary_;
};

}  // namespace daejo
