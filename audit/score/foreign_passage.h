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

/// `foreign-passage` for each, with the paper that it fits where one is found in the digest or the
/// background. `Reason::source` is in the summary's text. Loads the passages into `scorer`, and at the end
/// the summary.
std::vector<Reason> foreign_passage_reasons(const Model& model, PairScorer& scorer, const ReadPair& pair,
                                            const SuspicionSignals& signals, const ContrastSet& contrast,
                                            const JudgeOptions& options, const DigestPlace& place);

}  // namespace daejo
