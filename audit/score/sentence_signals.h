#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

#include "audit/model/summary_terms.h"
#include "audit/model/suspicion_signal_names.h"
#include "audit/score/term_support.h"
#include "base/span.h"

namespace daejo::audit {

struct SentenceSignals {
  Span span;                                                ///< The bytes in the summary's text.
  double weight = 0;                                        ///< IDF of its terms, plus 1 per unknown word.
  std::array<double, sentence_signal_names.size()> values;  ///< In the order of `sentence_signal_names`.
  // The sums of `TermSupport::beyond_weight` and `beyond_supported` over the sentence's distinct terms.
  double beyond_weight = 0;
  double beyond_supported = 0;
  /// The number of terms of whose `TermSupport::beyond_weight` the abstract supports more than half.
  double beyond_hits = 0;

  double supported() const { return values[1]; }
  double likelihood() const { return values[2]; }
};

/// The signals of every sentence whose `weight` is above 0, in order. `text` must be the text from which
/// `summary` was read.
std::vector<SentenceSignals> sentence_signals(std::string_view text, const SummaryTerms& summary,
                                              const SummarySupport& support);

}  // namespace daejo::audit
