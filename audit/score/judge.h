#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "audit/model/document.h"
#include "audit/model/model.h"
#include "audit/model/summary_terms.h"
#include "audit/score/calibration.h"
#include "audit/score/digest_rivals.h"
#include "audit/score/pair_scorer.h"
#include "audit/score/verdict.h"
#include "audit/score/wider_background.h"
#include "findings/finding.h"

namespace daejo {

struct JudgeOptions {
  Thresholds thresholds;
  double base_rate = 0.05;                      ///< The assumed share of wrong summaries, between 0 and 1.
  std::size_t evidence_terms = 12;              ///< The number of found and missed terms to name.
  const WiderBackground* background = nullptr;  ///< For the contrast, besides the model's; may be null.
};

/// The judgement of what could not be checked, with the cause as its reason, which gets the given code.
Judgement unverified(const Message& cause, std::string code = "unverified");

/// A summary with its paper, read once.
struct ReadPair {
  std::string_view summary_text;
  const SummaryTerms& summary;
  std::string_view paper_text;  ///< See `document_text`.
  const Document& document;
};

/// Judges one summary; `unverified` where it or its paper has no word to compare. `scorer` is working memory
/// for the same model. What the options' background has, and the digest where the entry stands, is added to
/// the contrast.
Judgement judge(const Model& model, PairScorer& scorer, const ReadPair& pair, const ContrastSet& narrow,
                const JudgeOptions& options, const DigestPlace& place = {});

}  // namespace daejo
