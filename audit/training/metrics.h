#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace daejo::audit {

/// A pair's score (higher is worse), and whether the pair is wrong.
struct ScoredTruth {
  double score = 0;
  bool mismatch = false;
  double weight = 1;  ///< Only `calibration_error` uses the weight.
};

/// The area under the ROC curve: the probability that a wrong pair scores higher than a right one, where a
/// tie counts as half. NaN if there are no right or no wrong pairs.
double area_under_curve(std::span<const ScoredTruth> pairs);

/// The mean precision at the ranks of the wrong pairs, if the pairs are sorted by score, the highest first.
/// Among equal scores, right pairs come first. NaN if there are no wrong pairs.
double average_precision(std::span<const ScoredTruth> pairs);

/// The share of the wrong pairs that are found if at most a share `rate` of the right pairs may be false
/// alarms. A wrong pair is found if at most that share of the right pairs has the same score or a higher one.
/// NaN if there are no right or no wrong pairs.
double recall_at_false_alarms(std::span<const ScoredTruth> pairs, double rate);

/// Expected calibration error. Scores must be probabilities. They are sorted into ten bins of equal width,
/// and the result is the mean over the bins of |mean probability − share of wrong pairs|. In all of these
/// means, pairs count with their weights. NaN if there are no pairs.
double calibration_error(std::span<const ScoredTruth> pairs);

}  // namespace daejo::audit
