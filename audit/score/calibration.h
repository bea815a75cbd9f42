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

/// `mismatch_logit` for a whole summary. If the summary says little, the evidence, which is all but the base
/// rate, is reduced to a share of it. This share is 1/2 if the signal `information` is 3 or less, 1 if it is
/// 4.5 or more, and linear in between. The few terms of a short remark often come from the full text, so
/// their absence from the abstract proves less than the regression has learned from longer summaries. Of the
/// shares that were tried, this one has the lowest calibration error (model/experiments.md).
Logit summary_logit(const Calibration& calibration, const SignalValues& signals, double base_rate);

/// The probability for these log odds: 1 / (1 + e^-logit), 0 to 1.
double probability_of(double logit);

}  // namespace daejo::audit
