#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

#include "audit/model/summary_terms.h"
#include "audit/model/suspicion_signal_names.h"
#include "audit/score/term_support.h"
#include "base/span.h"

namespace daejo {

struct SentenceSignals {
  Span span;                                                ///< Bytes of the summary's text.
  double weight = 0;                                        ///< The IDF of its terms.
  std::array<double, sentence_signal_names.size()> values;  ///< By `sentence_signal_names`.

  double supported() const { return values[1]; }
  double likelihood() const { return values[2]; }
};

/// Of each sentence that has a term, in order. `text` is what the summary was read from.
std::vector<SentenceSignals> sentence_signals(std::string_view text, const SummaryTerms& summary,
                                              const SummarySupport& support);

}  // namespace daejo
