#pragma once

#include "audit/model/model.h"
#include "audit/model/signal_names.h"

namespace daejo::audit {

/// The log odds of a mismatch, and the contribution of each signal to them.
struct Logit {
  double value = 0;
  SignalValues contributions{};
};

/// The log odds of a probability: ln(p / (1 - p)).
double log_odds(double probability);

/// Turns signals into the log odds of a mismatch, in nats, by logistic regression (Platt 1999, "Probabilistic
/// outputs for support vector machines"):
///
///   bias + Σ weight · (signal - mean) - ln(training odds) + ln(base rate / (1 - base rate))
///
/// The last two terms replace the odds of the training data by those of the base rate (Elkan 2001, "The
/// foundations of cost-sensitive learning"). The base rate is the assumed share of wrong summaries where the
/// model is used; it must be above 0 and below 1.
Logit mismatch_logit(const Calibration& calibration, const SignalValues& signals, double base_rate);

/// The share of its evidence that counts for a summary with these signals: `least_share` if its information
/// is `little` or less, 1 if it is `enough` or more, and linear in between.
double evidence_share(const EvidenceReduction& reduction, const SignalValues& signals);

/// The log odds that the summary as a whole is a mismatch. They are those of `mismatch_logit`, except that
/// the evidence is multiplied by `evidence_share`. The log odds of the base rate are not evidence.
Logit summary_logit(const Calibration& calibration, const SignalValues& signals, double base_rate);

/// The probability for these log odds: 1 / (1 + e^-logit), 0 to 1.
double probability_of(double logit);

}  // namespace daejo::audit
