#pragma once

#include <span>
#include <string>
#include <vector>

#include "audit/score/better_paper.h"
#include "audit/score/judge.h"
#include "audit/score/suspicions.h"
#include "base/span.h"
#include "findings/finding.h"

namespace daejo {

/// Neighbouring sentences of a summary that are about other work than its paper.
struct ForeignPassage {
  Span span;               ///< Bytes of the summary's text.
  double probability = 0;  ///< That its likeliest sentence is foreign, if the summary is mixed at all.
};

/// The passages whose sentences are likelier foreign than not; the likeliest sentence if there is none.
std::vector<ForeignPassage> foreign_passages(const SuspicionSignals& signals);

/// Judges the foreign passages of one summary by themselves. Each call loads passages into `scorer`, which
/// gets the summary back at the end.
class PassageJudge {
 public:
  PassageJudge(const Model& model, PairScorer& scorer, const ReadPair& pair, const ContrastSet& contrast,
               const JudgeOptions& options, const DigestPlace& place);
  ~PassageJudge();
  PassageJudge(const PassageJudge&) = delete;
  PassageJudge& operator=(const PassageJudge&) = delete;

  /// What judging the foreign sentences together adds to the log odds of a mixture.
  double evidence(const SuspicionSignals& signals);
  /// `foreign-passage` for each, with the paper that it clearly fits where one is found in the digest or the
  /// background. `Reason::source` is in the summary's text.
  std::vector<Reason> reasons(const SuspicionSignals& signals);

 private:
  /// Calls `use(terms, score, contrast)` for a text held against the paper.
  template <typename Use>
  void score(const std::string& text, const Use& use);

  const Model& model_;
  PairScorer& scorer_;
  const ReadPair& pair_;
  const ContrastSet& contrast_;
  const JudgeOptions& options_;
  const DigestPlace& place_;
};

}  // namespace daejo
