#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "audit/training/calibrate.h"
#include "findings/finding.h"

namespace daejo::audit {

/// The number of folds in the cross-validation by days.
inline constexpr std::size_t evaluation_folds = 5;

/// A figure and its 95 % bootstrap interval.
struct Estimate {
  double value = 0;
  double low = 0;
  double high = 0;
};

/// How well the scores separate the wrong pairs of a set from the right ones. If the set has no right pairs,
/// the pairs of the set "own", which are right, are added.
struct SetEvaluation {
  std::string set;
  std::size_t right = 0;
  std::size_t wrong = 0;
  Estimate area_under_curve;
  Estimate average_precision;
  Estimate recall_at_one_percent;  ///< The share of wrong pairs that are found at a threshold where at most
                                   ///< 1 % of the right ones are false alarms.
  std::size_t right_mismatch = 0;  ///< Right pairs that get the verdict `mismatch`.
  std::size_t right_review = 0;    ///< Right pairs that get the verdict `review`.
  std::size_t wrong_mismatch = 0;
  std::size_t wrong_review = 0;
};

struct Evaluation {
  /// One for each set, sorted by name, except "own" and the pairs without a set. The last one, "all", is for
  /// all pairs together.
  std::vector<SetEvaluation> sets;
  Estimate calibration_error;  ///< Over all pairs, weighted so that the share of wrong ones is the base rate.
};

/// Evaluates `logits`, which has the logit of each pair at `base_rate`. The intervals come from 200 bootstrap
/// samples of whole days, drawn with a fixed seed (Efron and Tibshirani 1993).
Evaluation evaluate(std::span<const LabelledSignals> pairs, std::span<const double> logits,
                    const Thresholds& thresholds, double base_rate);

/// Formats the evaluation as Markdown tables. `thresholds` and `base_rate` must be those passed to
/// `evaluate`; the text only states them.
std::string to_markdown(const Evaluation& evaluation, const Thresholds& thresholds, double base_rate);

}  // namespace daejo::audit
