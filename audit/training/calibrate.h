#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "audit/model/model.h"
#include "audit/score/pair_line.h"
#include "audit/score/pair_scorer.h"
#include "audit/score/wider_background.h"

namespace daejo::audit {

/// The signals of a pair for which it is known whether the summary is right or wrong.
struct LabelledSignals {
  SignalValues signals{};
  bool mismatch = false;
  std::string key;
  std::string set;
  std::string day;
};

/// Computes the signals of the lines whose `mismatch_truth` is known, in order; see `score_pair`. The number
/// of threads does not change the result.
std::vector<LabelledSignals> signals_of(const Model& model, std::span<const PairLine> lines,
                                        std::size_t threads, const WiderBackground* background = nullptr);

struct CalibrationOptions {
  double penalty = 1;  ///< The L2 penalty on the standardised weights.
  /// Signals whose weight is forced to 0, to measure how much they contribute.
  std::array<bool, signal_count> left_out_signals{};
};

/// Fits the logistic regression (Platt 1999). All right pairs together have the same weight as all wrong
/// ones. Among the right pairs, the total weight of a set is proportional to the square root of the number of
/// its right pairs, so that large easy sets do not outweigh small hard ones; likewise among the wrong pairs.
/// Throws `InputError` if there are no right pairs or no wrong ones.
Calibration calibrate(std::span<const LabelledSignals> pairs, const CalibrationOptions& options);

/// Cross-validates: gives each pair the logit of a calibration that was fitted without the pairs of the same
/// fold. There are `folds` folds, and the hash of a pair's day determines its fold.
std::vector<double> cross_validated_logits(std::span<const LabelledSignals> pairs, std::size_t folds,
                                           double base_rate, const CalibrationOptions& options);

}  // namespace daejo::audit
