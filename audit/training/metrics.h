#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace daejo {

/// A pair's score (higher is worse) with its truth.
struct ScoredTruth {
  double score = 0;
  bool mismatch = false;
  double weight = 1;
};

/// Area under the receiver operating characteristic: the probability that a wrong pair scores higher than a
/// right one, ties counting half. NaN without right or without wrong pairs, as for the other figures.
double area_under_curve(std::span<const ScoredTruth> pairs);

/// Mean precision at the ranks of the wrong pairs. Among equal scores, right pairs come first.
double average_precision(std::span<const ScoredTruth> pairs);

/// The share of wrong pairs that score higher than all but `rate` of the right ones.
double recall_at_false_alarms(std::span<const ScoredTruth> pairs, double rate);

/// Expected calibration error: scores are probabilities, in ten bins of equal width; the weighted mean of
/// |mean probability − share of wrong ones|.
double calibration_error(std::span<const ScoredTruth> pairs);

}  // namespace daejo
