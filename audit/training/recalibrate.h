#pragma once

#include <span>

#include "audit/model/model.h"
#include "audit/training/calibrate.h"

namespace daejo {

struct RecalibrationOptions {
  double base_rate = 0.05;     ///< That the labels were doubted at; see `JudgeOptions`.
  double bias_penalty = 1;     ///< Against moving all logits alike, as a Gaussian prior of variance 1.
  double weight_penalty = 10;  ///< Against moving one signal's weight, by shares of what it is.
};

/// A calibration moved as far as labels justify: the maximum a posteriori estimate of a logistic regression
/// whose prior is the known calibration, so that a handful of labels moves it a little, and none not at all.
/// Labels may be of doubted summaries alone and of one kind alone; signals without a weight keep none, and no
/// weight changes its sign.
Calibration recalibrate(const Calibration& known, std::span<const LabelledSignals> labels,
                        const RecalibrationOptions& options);

/// The mean of −ln p(truth) over labels: 0 is certain and right.
double log_loss(const Calibration& calibration, std::span<const LabelledSignals> labels, double base_rate);

}  // namespace daejo
