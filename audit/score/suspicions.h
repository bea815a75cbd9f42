#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "audit/model/document.h"
#include "audit/model/linear_model.h"
#include "audit/model/model.h"
#include "audit/score/beyond_title.h"
#include "audit/score/pair_scorer.h"
#include "audit/score/passage_signals.h"
#include "audit/score/sentence_signals.h"

namespace daejo::audit {

/// The name of the signal for the log odds of an invention, in `Judgement::signals`.
inline constexpr std::string_view invented_signal = "invented";

/// The logit of a linear model, bias + Σ weight · (signal - mean), in nats.
double logit_of(const LinearModel& model, std::span<const double> signals);

/// The signals for two ways in which a summary can be wrong although it fits its paper as a whole: it was
/// invented from the title, or it is mixed with other work.
struct SuspicionSignals {
  SignalValues pair{};
  BeyondTitle beyond_title;
  std::vector<double> mixed;               ///< The pair's signals, followed by those of passage_signals.h.
  std::vector<SentenceSignals> sentences;  ///< The sentences that say enough to be judged.
  std::vector<double> foreign;  ///< For each of these sentences, the logit that it is about other work.
  /// The expected share of the summary's weight in foreign sentences, which are about other work.
  double foreign_share = 0;
};

/// The signals of an invention: `invention_pair_signals`, then `beyond_title_names`.
std::vector<double> invention_signals(const SuspicionSignals& signals);

/// The signals of a mixture: those of the pair, then those of its passages.
std::vector<double> mixed_signals(const SignalValues& pair, const PassageSignals& passages);

/// Whether a summary has at least three sentences that say enough. If there are only two and they differ, it
/// is unclear which of them is about other work.
bool can_be_mixed(const SuspicionSignals& signals);

/// Computes the signals. `scorer` must have loaded the summary that was read from `text`. If the model has no
/// fitted model of sentences, there are no signals of a mixture.
SuspicionSignals suspicion_signals(const PairScorer& scorer, std::string_view text, const Document& document,
                                   const SignalValues& signals);

/// The log odds that the summary was invented, and that it is mixed with other work, at the base rate of a
/// mismatch.
struct Suspicions {
  double invented = 0;
  double mixed = 0;
};

/// Computes both log odds. One of them is −∞ if the model was not fitted to that case, or if the summary is
/// too short to show it.
Suspicions suspicions_of(const Model& model, const SuspicionSignals& signals, double base_rate);

/// The log odds of an invention before anything is known about the summary. `Suspicions::invented` includes
/// them.
double invention_prior(double base_rate);

/// The log odds that either of two mutually exclusive cases holds: ln(e^a + e^b).
double joint_logit(double a, double b);

}  // namespace daejo::audit
