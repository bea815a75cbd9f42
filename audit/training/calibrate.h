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

/// A pair whose truth is known, as its signals.
struct LabelledSignals {
  SignalValues signals{};
  bool mismatch = false;
  std::string key;
  std::string set;
  std::string day;
};

/// Scores the lines whose truth is given, in order; see `score_pair`. The result does not depend on
/// `threads`.
std::vector<LabelledSignals> signals_of(const Model& model, std::span<const PairLine> lines,
                                        std::size_t threads, const WiderBackground* background = nullptr);

struct CalibrationOptions {
  double penalty = 1;  ///< Of the logistic regression's weights, standardised.
  std::array<bool, signal_count>
      left_out_signals{};  ///< Signals to give weight 0, to see what they are worth.
};

/// Fits the logistic regression (Platt 1999). Right and wrong pairs count alike in all, and in each of the
/// two a set counts as the square root of its size, so that a small hard one is not drowned by a large easy
/// one. Throws `InputError` where one of the two kinds is missing.
Calibration calibrate(std::span<const LabelledSignals> pairs, const CalibrationOptions& options);

/// Logits of every pair from a calibration that saw no pair of its day: the days are dealt into `folds` by
/// the hash of their name.
std::vector<double> cross_validated_logits(std::span<const LabelledSignals> pairs, std::size_t folds,
                                           double base_rate, const CalibrationOptions& options);

}  // namespace daejo
