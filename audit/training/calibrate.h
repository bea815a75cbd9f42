#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "audit/model/model.h"
#include "audit/score/pair_line.h"
#include "audit/score/pair_scorer.h"
#include "audit/score/wider_background.h"

namespace daejo {

/// The signals of a pair whose truth is known.
struct LabelledSignals {
  SignalValues signals{};
  bool mismatch = false;
  std::string key;
  std::string set;
  std::string day;
};

/// Scores the lines that have a truth, in order; see `score_pair`. The result does not depend on `threads`.
std::vector<LabelledSignals> signals_of(const Model& model, std::span<const PairLine> lines,
                                        std::size_t threads, const WiderBackground* background = nullptr);

struct CalibrationOptions {
  double penalty = 1;  ///< On the standardised weights of the logistic regression.
  std::array<bool, signal_count> left_out_signals{};  ///< Signals that get weight 0, to measure their worth.
};

/// Fits the logistic regression (Platt 1999). The right pairs together count as much as the wrong ones. Among
/// each, a set counts as the square root of its size, so that large easy sets do not drown small hard ones.
/// Throws `InputError` if there are no right pairs or no wrong ones.
Calibration calibrate(std::span<const LabelledSignals> pairs, const CalibrationOptions& options);

/// The logit of every pair, from a calibration that saw no pair of its day. Days are assigned to `folds` by
/// the hash of their name.
std::vector<double> cross_validated_logits(std::span<const LabelledSignals> pairs, std::size_t folds,
                                           double base_rate, const CalibrationOptions& options);

}  // namespace daejo
