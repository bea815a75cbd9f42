#pragma once

#include <span>

#include "audit/model/model.h"
#include "audit/training/calibrate.h"

namespace daejo::audit {

struct RecalibrationOptions {
  /// The base rate with which the labelled summaries were judged; see `JudgeOptions`.
  double base_rate = 0.05;
  double bias_penalty = 1;     ///< The penalty for changing the bias. 1 is a Gaussian prior of variance 1.
  double weight_penalty = 10;  ///< The penalty for changing a weight, measured as a share of the weight.
};

/// Adjusts a calibration to labels. The result is the maximum a posteriori estimate of a logistic regression
/// whose prior is the known calibration, so a few labels change it a little, and no labels leave it
/// unchanged. The labels may be those of flagged summaries only, and all of them may be right or all wrong. A
/// weight of 0 stays 0, and no weight changes its sign.
Calibration recalibrate(const Calibration& known, std::span<const LabelledSignals> labels,
                        const RecalibrationOptions& options);

/// The mean of −ln p over the labels, where p is the probability that the calibration gives to what the label
/// says. It is 0 if every p is 1, or if there are no labels.
double log_loss(const Calibration& calibration, std::span<const LabelledSignals> labels, double base_rate);

}  // namespace daejo::audit
