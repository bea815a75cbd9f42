#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <vector>

#include "audit/model/linear_model.h"
#include "audit/model/suspicion_signal_names.h"
#include "audit/score/sentence_signals.h"

namespace daejo::audit {

/// The signals of a summary's passages, in the order of `passage_signal_names`.
using PassageSignals = std::array<double, passage_signal_names.size()>;

/// For each sentence, the logit that it is foreign, that is, about other work. The prior odds are those among
/// the sentences of mixed summaries.
std::vector<double> foreign_logits(const LinearModel& model, std::span<const SentenceSignals> sentences);

/// The signals of a summary's passages; all zeros if it has no sentence. `logits` are the `foreign_logits` of
/// the sentences.
PassageSignals passage_signals(std::span<const SentenceSignals> sentences, std::span<const double> logits);

/// The expected share of the sentences' weight that lies in foreign ones, 0 to 1. `logits` are the
/// `foreign_logits` of the sentences. 0 without sentences.
double foreign_share(std::span<const SentenceSignals> sentences, std::span<const double> logits);

}  // namespace daejo::audit
