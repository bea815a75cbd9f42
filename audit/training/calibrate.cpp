#include "audit/training/calibrate.h"

#include <cmath>
#include <map>

#include "audit/score/judge.h"
#include "audit/score/score_pairs.h"
#include "audit/training/logistic_regression.h"
#include "base/error.h"
#include "base/parallel.h"

namespace daejo::audit {
namespace {

std::vector<std::size_t> kept_signals(const CalibrationOptions& options) {
  std::vector<std::size_t> kept;
  for (std::size_t i = 0; i < signal_count; ++i) {
    if (!options.left_out_signals[i]) kept.push_back(i);
  }
  return kept;
}

/// The weight of each pair, by its set and whether it is right. The weights of all right pairs add up to half
/// the number of pairs, and so do those of all wrong ones.
Eigen::VectorXd pair_weights(std::span<const LabelledSignals> pairs) {
  std::map<std::pair<bool, std::string>, double> sizes;
  for (const LabelledSignals& pair : pairs) ++sizes[{pair.mismatch, pair.set}];
  double total[2] = {0, 0};
  for (const auto& [kind, size] : sizes) total[kind.first ? 1 : 0] += std::sqrt(size);
  if (total[0] == 0 || total[1] == 0) {
    throw InputError({"calibration pairs"},
                     "There must be pairs with mismatch_truth 0 as well as pairs with mismatch_truth 1.");
  }
  Eigen::VectorXd weights(static_cast<Eigen::Index>(pairs.size()));
  const double half = static_cast<double>(pairs.size()) / 2;
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    const double size = sizes.at({pairs[i].mismatch, pairs[i].set});
    weights(static_cast<Eigen::Index>(i)) = half / total[pairs[i].mismatch ? 1 : 0] / std::sqrt(size);
  }
  return weights;
}

}  // namespace

std::vector<LabelledSignals> signals_of(const Model& model, std::span<const PairLine> lines,
                                        std::size_t threads, const WiderBackground* background) {
  std::vector<const PairLine*> labelled;
  for (const PairLine& line : lines) {
    if (line.mismatch_truth) labelled.push_back(&line);
  }
  std::vector<LabelledSignals> out(labelled.size());
  parallel_for(labelled.size(), threads, [&](std::size_t begin, std::size_t end) {
    Workspace workspace(model);
    for (std::size_t i = begin; i < end; ++i) {
      const PairLine& line = *labelled[i];
      const PairScore score = score_pair(workspace, line, background);
      out[i] = {score.signals, *line.mismatch_truth, line.key, line.set, line.day};
    }
  });
  return out;
}

Calibration calibrate(std::span<const LabelledSignals> pairs, const CalibrationOptions& options) {
  const std::vector<std::size_t> kept = kept_signals(options);
  const auto rows = static_cast<Eigen::Index>(pairs.size());
  Eigen::MatrixXd x(rows, static_cast<Eigen::Index>(kept.size()));
  Eigen::VectorXd labels(rows);
  for (Eigen::Index row = 0; row < rows; ++row) {
    const LabelledSignals& pair = pairs[static_cast<std::size_t>(row)];
    labels(row) = pair.mismatch ? 1 : 0;
    for (std::size_t i = 0; i < kept.size(); ++i)
      x(row, static_cast<Eigen::Index>(i)) = pair.signals[kept[i]];
  }
  const Eigen::VectorXd weights = pair_weights(pairs);
  const LogisticFit fit = fit_logistic_regression(x, labels, weights, options.penalty);
  Calibration calibration;
  // Of the reductions that were tried, this one has the lowest calibration error (model/experiments.md).
  calibration.reduction = {0.5, 3, 4.5};
  calibration.bias = fit.bias;
  for (std::size_t i = 0; i < kept.size(); ++i) {
    const auto column = static_cast<Eigen::Index>(i);
    const double mean = x.col(column).dot(weights) / weights.sum();
    calibration.weight[kept[i]] = fit.weights(column);
    calibration.mean[kept[i]] = mean;
    calibration.bias += fit.weights(column) * mean;
  }
  return calibration;
}

std::vector<double> cross_validated_logits(std::span<const LabelledSignals> pairs, std::size_t folds,
                                           double base_rate, const CalibrationOptions& options) {
  std::vector<double> logits(pairs.size());
  const auto fold_of = [&](const LabelledSignals& pair) { return hash_bytes(pair.day) % folds; };
  for (std::size_t fold = 0; fold < folds; ++fold) {
    std::vector<LabelledSignals> rest;
    for (const LabelledSignals& pair : pairs) {
      if (fold_of(pair) != fold) rest.push_back(pair);
    }
    const Calibration calibration = calibrate(rest, options);
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      if (fold_of(pairs[i]) == fold)
        logits[i] = summary_logit(calibration, pairs[i].signals, base_rate).value;
    }
  }
  return logits;
}

}  // namespace daejo::audit
