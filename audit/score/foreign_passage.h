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

/// A foreign passage: one or more successive sentences of a summary that are probably about other work than
/// the summary's paper.
struct ForeignPassage {
  Span span;  ///< The bytes in the summary's text.
  /// The highest of the probabilities that a sentence of the passage is foreign, given that the summary is
  /// mixed.
  double probability = 0;
};

/// The passages of sentences that are at least as likely foreign as not. If there are none, the sentence that
/// is most likely foreign. Empty if `signals.foreign` is empty.
std::vector<ForeignPassage> foreign_passages(const SuspicionSignals& signals);

/// Judges the foreign passages of one summary separately from the rest. `evidence` and `reasons` load
/// passages into `scorer`; the destructor loads the summary again. All arguments must outlive the object.
class PassageJudge {
 public:
  PassageJudge(const Model& model, PairScorer& scorer, const AnalyzedPair& pair, const ContrastSet& contrast,
               const JudgeOptions& options, const DigestPlace& place);
  ~PassageJudge();
  PassageJudge(const PassageJudge&) = delete;
  PassageJudge& operator=(const PassageJudge&) = delete;

  /// The contribution of the foreign sentences, judged together, to the log odds that the summary is mixed.
  double evidence(const SuspicionSignals& signals);
  /// A reason `foreign-passage` for each passage. If the passage has at least eight terms, and a paper of the
  /// digest or of the background clearly fits it, the reason names that paper. `Reason::source` refers to the
  /// summary's text.
  std::vector<Reason> reasons(const SuspicionSignals& signals);

 private:
  /// Loads a text into `scorer_` in place of the summary, scores it against the summary's paper, and calls
  /// `use(terms, score, contrast)`.
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
