#pragma once

#include <array>
#include <cstddef>

#include "audit/model/document.h"
#include "audit/model/suspicion_signal_names.h"
#include "audit/score/term_support.h"
#include "audit/score/translated_summary.h"

namespace daejo {

/// What a summary says beyond its paper's title.
struct BeyondTitle {
  std::array<double, beyond_title_names.size()> signals{};  ///< By `beyond_title_names`.
  double amount = 0;                                        ///< The IDF of the terms that the title lacks.
};

/// Numbers of one digit are no figures here: they count steps and parts.
bool is_telling_figure(const TermList& list, const Term& term);

BeyondTitle beyond_title(const TranslatedSummary& summary, const Document& document,
                         const SummarySupport& support);

}  // namespace daejo
