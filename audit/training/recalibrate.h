#pragma once

#include <span>

#include "audit/model/model.h"
#include "audit/training/calibrate.h"

namespace daejo {

struct RecalibrationOptions {
  double base_rate = 0.05;     ///< At which the labelled summaries were flagged; see `JudgeOptions`.
  double bias_penalty = 1;     ///< On moving all logits alike: a Gaussian prior of variance 1.
  double weight_penalty = 10;  ///< On moving one signal's weight, in shares of the weight.
};

/// Moves a calibration as far as the labels justify: the maximum a posteriori estimate of a logistic
/// regression with the known calibration as its prior. A handful of labels moves it a little, and no labels
/// leave it unchanged. The labels may be of flagged summaries only, or all right or all wrong. A weight of 0
/// stays 0, and no weight changes its sign.
Calibration recalibrate(const Calibration& known, std::span<const LabelledSignals> labels,
                        const RecalibrationOptions& options);

/// The mean of −ln p(truth) over the labels; 0 if every probability is certain and right.
double log_loss(const Calibration& calibration, std::span<const LabelledSignals> labels, double base_rate);

}  // namespace daejo
