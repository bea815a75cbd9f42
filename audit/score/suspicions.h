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
  std::vector<double> mixed;               ///< The `mixed_signals`; empty if no mixture can be recognised.
  std::vector<SentenceSignals> sentences;  ///< The sentences that say enough to be judged.
  std::vector<double> foreign;             ///< The `foreign_logits` of `sentences`; empty if `mixed` is.
  /// The expected share of the weight of `sentences` that lies in foreign sentences, which are about other
  /// work.
  double foreign_share = 0;
};

/// The signals of an invention: those named in `invention_pair_signals`, then those in `beyond_title_names`.
std::vector<double> invention_signals(const SuspicionSignals& signals);

/// The signals of a mixed summary: those of the pair, then those of its passages.
std::vector<double> mixed_signals(const SignalValues& pair, const PassageSignals& passages);

/// Whether a summary has at least three sentences that say enough to be judged. If there are only two and
/// they differ, it is unclear which of the two is about other work.
bool can_be_mixed(const SuspicionSignals& signals);

/// Computes the signals of a summary and its paper (`document`). `scorer` must have loaded the summary, which
/// must have been read from `text`. `signals` are those of the pair. If the model has no fitted model of
/// sentences, or if `can_be_mixed` is false, there are no signals of a mixture.
SuspicionSignals suspicion_signals(const PairScorer& scorer, std::string_view text, const Document& document,
                                   const SignalValues& signals);

/// The log odds that the summary was invented, and that it is mixed with other work, at the base rate of a
/// mismatch.
struct Suspicions {
  double invented = 0;
  double mixed = 0;
};

/// Computes both log odds. Each of them is −∞ if the model was not fitted to that case, or if the summary
/// says too little to show it.
Suspicions suspicions_of(const Model& model, const SuspicionSignals& signals, double base_rate);

/// The log odds of an invention before anything is known about the summary. They are a part of
/// `Suspicions::invented`.
double invention_prior(double base_rate);

/// The log odds that one of two mutually exclusive cases holds: ln(e^a + e^b). `a` and `b` are the log odds
/// of each case against neither.
double joint_logit(double a, double b);

}  // namespace daejo::audit
