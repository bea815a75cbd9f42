#pragma once

#include <span>
#include <string>
#include <vector>

#include "audit/score/better_paper.h"
#include "audit/score/judge.h"
#include "audit/score/suspicions.h"
#include "base/span.h"
#include "findings/finding.h"

namespace daejo::audit {

/// A foreign passage: adjacent sentences of a summary that are about other work than its paper.
struct ForeignPassage {
  Span span;  ///< The bytes in the summary's text.
  /// The highest probability that one of its sentences is foreign, given that the summary is mixed.
  double probability = 0;
};

/// The passages of sentences that are more likely foreign than not; if there are none, the sentence that is
/// most likely foreign.
std::vector<ForeignPassage> foreign_passages(const SuspicionSignals& signals);

/// Judges the foreign passages of one summary separately from the rest. The functions load passages into
/// `scorer`; the destructor loads the summary again.
class PassageJudge {
 public:
  PassageJudge(const Model& model, PairScorer& scorer, const AnalyzedPair& pair, const ContrastSet& contrast,
               const JudgeOptions& options, const DigestPlace& place);
  ~PassageJudge();
  PassageJudge(const PassageJudge&) = delete;
  PassageJudge& operator=(const PassageJudge&) = delete;

  /// The contribution of the foreign sentences, judged together, to the log odds of a mixture.
  double evidence(const SuspicionSignals& signals);
  /// A reason `foreign-passage` for each passage. It names the paper that the passage clearly fits, if the
  /// digest or the background has one. `Reason::source` refers to the summary's text.
  std::vector<Reason> reasons(const SuspicionSignals& signals);

 private:
  /// Compares a text with the paper and calls `use(terms, score, contrast)`.
  template <typename Use>
  void score(const std::string& text, const Use& use);

  const Model& model_;
  PairScorer& scorer_;
  const AnalyzedPair& pair_;
  const ContrastSet& contrast_;
  const JudgeOptions& options_;
  const DigestPlace& place_;
};

}  // namespace daejo::audit
