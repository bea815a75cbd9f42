#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "audit/training/calibrate.h"
#include "findings/finding.h"

namespace daejo {

/// Into how many parts the days are dealt where each is judged by a calibration that did not see it.
inline constexpr std::size_t evaluation_folds = 5;

/// A figure with its 95 % bootstrap interval.
struct Estimate {
  double value = 0;
  double low = 0;
  double high = 0;
};

/// How well a set's wrong pairs are told from right ones. A set without right pairs is held against those of
/// the set "own".
struct SetEvaluation {
  std::string set;
  std::size_t right = 0;
  std::size_t wrong = 0;
  Estimate area_under_curve;
  Estimate average_precision;
  Estimate recall_at_one_percent;  ///< Of wrong pairs, where 1 % of the right ones are accused.
  std::size_t right_mismatch = 0;  ///< Right pairs given `mismatch`.
  std::size_t right_review = 0;    ///< Right pairs given `review`.
  std::size_t wrong_mismatch = 0;
  std::size_t wrong_review = 0;
};

struct Evaluation {
  std::vector<SetEvaluation> sets;  ///< By name; a last one, "all", has every pair.
  Estimate calibration_error;       ///< Over every pair, weighted to the base rate.
};

/// Evaluates logits that hold for `base_rate`. The bootstrap draws whole days, 200 times, seeded (Efron and
/// Tibshirani 1993).
Evaluation evaluate(std::span<const LabelledSignals> pairs, std::span<const double> logits,
                    const Thresholds& thresholds, double base_rate);

/// The evaluation as Markdown tables.
std::string to_markdown(const Evaluation& evaluation, const Thresholds& thresholds, double base_rate);

}  // namespace daejo
