#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace daejo::audit {

/// A pair's score (higher is worse), and whether the pair is wrong.
struct ScoredTruth {
  double score = 0;
  bool mismatch = false;
  double weight = 1;
};

/// The area under the ROC curve: the probability that a wrong pair scores higher than a right one, where a
/// tie counts as half. Like the other figures here, it is NaN if there are no right or no wrong pairs.
double area_under_curve(std::span<const ScoredTruth> pairs);

/// The mean precision at the ranks of the wrong pairs. Among equal scores, right pairs come first.
double average_precision(std::span<const ScoredTruth> pairs);

/// The share of wrong pairs that score higher than a share of 1 − `rate` of the right ones.
double recall_at_false_alarms(std::span<const ScoredTruth> pairs, double rate);

/// Expected calibration error. Scores must be probabilities. They are sorted into ten bins of equal width,
/// and the result is the weighted mean of |mean probability − share of wrong pairs|.
double calibration_error(std::span<const ScoredTruth> pairs);

}  // namespace daejo::audit
