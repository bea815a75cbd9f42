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
#include "audit/score/publisher_profile.h"
#include "audit/score/verdict.h"
#include "audit/score/wider_background.h"
#include "findings/finding.h"

namespace daejo::audit {

struct JudgeOptions {
  Thresholds thresholds;
  double base_rate = 0.05;          ///< The assumed share of wrong summaries, above 0 and below 1.
  std::size_t evidence_terms = 12;  ///< The most terms in each list of `Evidence`; 0 for no evidence.
  /// Papers to contrast with, in addition to the model's; may be null.
  const WiderBackground* background = nullptr;
  const PublisherProfile* profile = nullptr;  ///< The signals that are usual for the publisher; may be null.
};

/// Makes the judgement of an entry that could not be checked. Its reason has the given code and states the
/// cause.
Judgement unverified(const Message& cause, std::string code = "unverified");

/// A summary and its paper, each as a text and as the terms of the text.
struct AnalyzedPair {
  std::string_view summary_text;
  const SummaryTerms& summary;
  std::string_view paper_text;  ///< The `document_text`, perhaps with more sentences (`OriginalText`).
  const Document& document;
};

/// Judges one summary. The verdict is `unverified` if the summary or its paper has no words to compare, or if
/// the model gives no usable score (`why_unusable`). `scorer` is working memory, made for the same model. The
/// summary's own abstract is contrasted with those of the model's background, of `narrow`, of the options'
/// background, and of the `digest_rivals` for `place`.
Judgement judge(const Model& model, PairScorer& scorer, const AnalyzedPair& pair, const ContrastSet& narrow,
                const JudgeOptions& options, const DigestPlace& place = {});

}  // namespace daejo::audit
