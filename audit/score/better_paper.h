#pragma once

#include <optional>
#include <string>

#include "audit/model/model.h"
#include "audit/score/judge.h"
#include "audit/score/pair_scorer.h"

namespace daejo::audit {

/// Another paper that the summary fits as well as a right summary fits its own.
struct BetterPaper {
  std::string arxiv_id;
  double logit = 0;  ///< The log odds of a mismatch between the summary and this paper.
  bool in_digest = false;
};

/// The paper that the summary loaded in `scorer` is probably about: the best rival of the digest or else of
/// the background, if it fits as well as a right summary's paper. Nothing if neither does. A paper of the
/// background must fit much better, because each of these thousands of papers is unlikely beforehand.
std::optional<BetterPaper> find_better_paper(const Model& model, PairScorer& scorer, const PairScore& score,
                                             const ContrastSet& contrast, const JudgeOptions& options);

}  // namespace daejo::audit
