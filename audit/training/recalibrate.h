#pragma once

#include <span>

#include "audit/model/model.h"
#include "audit/training/calibrate.h"

namespace daejo::audit {

struct RecalibrationOptions {
  /// The base rate at which the labelled summaries were flagged; see `JudgeOptions`.
  double base_rate = 0.05;
  double bias_penalty = 1;     ///< Penalises moving all logits alike. 1 is a Gaussian prior of variance 1.
  double weight_penalty = 10;  ///< Penalises moving one signal's weight, measured as a share of that weight.
};

/// Adjusts a calibration as far as the labels justify. It is the maximum a posteriori estimate of a logistic
/// regression whose prior is the known calibration, so a few labels change it a little, and no labels leave
/// it unchanged. The labels may cover flagged summaries only, and may be all right or all wrong. A weight of
/// 0 stays 0, and no weight changes its sign.
Calibration recalibrate(const Calibration& known, std::span<const LabelledSignals> labels,
                        const RecalibrationOptions& options);

/// The mean of −ln p(truth) over the labels. 0 means that every probability was certain and right.
double log_loss(const Calibration& calibration, std::span<const LabelledSignals> labels, double base_rate);

}  // namespace daejo::audit
