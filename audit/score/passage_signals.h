#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <vector>

#include "audit/model/linear_model.h"
#include "audit/model/suspicion_signal_names.h"
#include "audit/score/sentence_signals.h"

namespace daejo {

/// By `passage_signal_names`.
using PassageSignals = std::array<double, passage_signal_names.size()>;

/// The logit of each sentence being about other work, at the odds of a mixed summary's sentences.
std::vector<double> foreign_logits(const LinearModel& model, std::span<const SentenceSignals> sentences);

/// All zeros without a sentence. `logits` stand side by side with `sentences`.
PassageSignals passage_signals(std::span<const SentenceSignals> sentences, std::span<const double> logits);

/// The expected share of a summary's weight that stands in foreign sentences, 0 to 1.
double foreign_share(std::span<const SentenceSignals> sentences, std::span<const double> logits);

}  // namespace daejo
