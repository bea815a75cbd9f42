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

namespace daejo {

/// bias + Σ weight · (signal - mean), in nats.
double logit_of(const LinearModel& model, std::span<const double> signals);

/// The signals of the two ways in which a summary is wrong although it fits its paper as a whole: it was
/// invented from the title, or it is mixed with other work.
struct SuspicionSignals {
  SignalValues pair{};
  BeyondTitle beyond_title;
  std::vector<double> mixed;               ///< The pair's signals, then those of passage_signals.h.
  std::vector<SentenceSignals> sentences;  ///< Those that say enough to be judged.
  std::vector<double> foreign;             ///< The logit of each being about other work.
  double foreign_share = 0;                ///< Of the summary's weight, expected.
};

/// By `invention_pair_signals`, then by `beyond_title_names`.
std::vector<double> invention_signals(const SuspicionSignals& signals);

/// The pair's signals, then those of its passages.
std::vector<double> mixed_signals(const SignalValues& pair, const PassageSignals& passages);

/// A mixture needs three sentences that say enough: of two that differ, neither can be called the summary.
bool can_be_mixed(const SuspicionSignals& signals);

/// `scorer` has loaded the summary, which was read from `text`. Without a fitted model of sentences there are
/// no signals of a mixture.
SuspicionSignals suspicion_signals(const PairScorer& scorer, std::string_view text, const Document& document,
                                   const SignalValues& signals);

/// The log odds of each way, for the base rate of a mismatch.
struct Suspicions {
  double invented = 0;
  double mixed = 0;
};

/// −∞ for what the model was not fitted to.
Suspicions suspicions_of(const Model& model, const SuspicionSignals& signals, double base_rate);

/// The log odds that one of two things is the case which exclude each other: ln(e^a + e^b).
double joint_logit(double a, double b);

}  // namespace daejo
