#pragma once

#include <array>
#include <cstddef>
#include <span>

#include "audit/model/document.h"
#include "audit/model/suspicion_signal_names.h"
#include "audit/score/sentence_signals.h"
#include "audit/score/term_support.h"
#include "audit/score/translated_summary.h"

namespace daejo::audit {

/// What a summary says beyond the title of its paper.
struct BeyondTitle {
  std::array<double, beyond_title_names.size()> signals{};  ///< In the order of `beyond_title_names`.
  double amount = 0;  ///< The sum of the IDF of the summary's terms, without what repeats the title.
};

/// Whether a term is a number, but not a whole number from 0 to 9, which mostly counts steps or parts.
bool is_telling_figure(const TermList& list, const Term& term);

/// Computes the signals of a summary. `sentences` must be the result of `sentence_signals` for the summary.
BeyondTitle beyond_title(const TranslatedSummary& summary, const Document& document,
                         const SummarySupport& support, std::span<const SentenceSignals> sentences);

}  // namespace daejo::audit
