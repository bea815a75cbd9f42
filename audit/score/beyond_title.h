#pragma once

#include <array>
#include <cstddef>

#include "audit/model/document.h"
#include "audit/model/suspicion_signal_names.h"
#include "audit/score/term_support.h"
#include "audit/score/translated_summary.h"

namespace daejo {

/// By `beyond_title_names`.
using BeyondTitleSignals = std::array<double, beyond_title_names.size()>;

/// Numbers of one digit are no figures here: they count steps and parts.
bool is_telling_figure(const TermList& list, const Term& term);

BeyondTitleSignals beyond_title_signals(const TranslatedSummary& summary, const Document& document,
                                        const SummarySupport& support);

}  // namespace daejo
