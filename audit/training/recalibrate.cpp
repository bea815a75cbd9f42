#include "audit/training/recalibrate.h"

#include <Eigen/Cholesky>
#include <algorithm>
#include <cmath>

#include "audit/score/judge.h"

namespace daejo::audit {
namespace {

/// The labelled summaries, one per row. The first column of `parts` has the evidence share, because the logit
/// contains the bias times this share. Each other column has a signal's contribution to the logit.
struct Rows {
  Eigen::MatrixXd parts;
  Eigen::VectorXd logit;
  Eigen::VectorXd truth;
};

Rows rows_of(const Calibration& known, std::span<const LabelledSignals> labels, double base_rate) {
  const auto count = static_cast<Eigen::Index>(labels.size());
  Rows rows{Eigen::MatrixXd(count, static_cast<Eigen::Index>(signal_count) + 1), Eigen::VectorXd(count),
            Eigen::VectorXd(count)};
  for (Eigen::Index row = 0; row < count; ++row) {
    const LabelledSignals& label = labels[static_cast<std::size_t>(row)];
    const Logit logit = summary_logit(known, label.signals, base_rate);
    rows.parts(row, 0) = evidence_share(known.reduction, label.signals);
    for (std::size_t i = 0; i < signal_count; ++i) {
      rows.parts(row, static_cast<Eigen::Index>(i) + 1) = logit.contributions[i];
    }
    rows.logit(row) = logit.value;
    rows.truth(row) = label.mismatch ? 1 : 0;
  }
  return rows;
}

/// The log posterior of a move, up to a constant. A move says by how much the bias changes, and by which
/// share each weight changes. The log posterior is concave, and the best move maximises it.
double worth_of(const Rows& rows, const Eigen::VectorXd& penalty, const Eigen::VectorXd& move) {
  const Eigen::ArrayXd logit = (rows.logit + rows.parts * move).array();
  // ln(1 + e^logit), computed without overflow.
  const Eigen::ArrayXd log_odds = logit.max(0) + (-logit.abs()).exp().log1p();
  return (rows.truth.array() * logit - log_odds).sum() - (penalty.array() * move.array().square()).sum() / 2;
}

/// Whether part `i` of the move is at its bound: the weight is already 0 (a move of −1), and the gradient
/// would change the sign of the weight, which is not allowed. The bias (part 0) has no bound.
bool is_at_its_bound(const Eigen::VectorXd& move, const Eigen::VectorXd& gradient, Eigen::Index i) {
  return i > 0 && move(i) <= -1 && gradient(i) < 0;
}

Eigen::VectorXd within_bounds(Eigen::VectorXd move) {
  move.tail(move.size() - 1) = move.tail(move.size() - 1).cwiseMax(-1);
  return move;
}

/// The Newton step for those parts of the move that are not at their bound (`is_at_its_bound`). It is 0 for
/// the others. A part whose gradient leads back from the bound is not at its bound.
Eigen::VectorXd newton_step(const Rows& rows, const Eigen::VectorXd& penalty, const Eigen::VectorXd& move) {
  const Eigen::VectorXd probability = (1 + (-(rows.logit + rows.parts * move)).array().exp()).inverse();
  const Eigen::VectorXd curvature = probability.array() * (1 - probability.array());
  Eigen::VectorXd gradient =
      rows.parts.transpose() * (rows.truth - probability) - (penalty.array() * move.array()).matrix();
  Eigen::MatrixXd hessian = rows.parts.transpose() * curvature.asDiagonal() * rows.parts;
  hessian.diagonal() += penalty;
  for (Eigen::Index i = 0; i < move.size(); ++i) {
    if (!is_at_its_bound(move, gradient, i)) continue;
    hessian.row(i).setZero();
    hessian.col(i).setZero();
    hessian(i, i) = 1;
    gradient(i) = 0;
  }
  return hessian.ldlt().solve(gradient);
}

/// Finds the best move by projected Newton steps (Bertsekas 1982, *Projected Newton methods for optimization
/// problems with simple constraints*). A step that lowers the posterior is halved until it does not, because
/// a full step overshoots at extreme logits, where the curve is flat.
Eigen::VectorXd best_move(const Rows& rows, const Eigen::VectorXd& penalty) {
  Eigen::VectorXd move = Eigen::VectorXd::Zero(penalty.size());
  double worth = worth_of(rows, penalty, move);
  constexpr int most_steps = 200;
  constexpr double settled = 1e-9;
  for (int step = 0; step < most_steps; ++step) {
    const Eigen::VectorXd change = newton_step(rows, penalty, move);
    double share = 1;
    Eigen::VectorXd next = within_bounds(move + change);
    while (share > settled && worth_of(rows, penalty, next) < worth) {
      share /= 2;
      next = within_bounds(move + share * change);
    }
    const double gain = worth_of(rows, penalty, next) - worth;
    if (gain <= 0) break;
    worth += gain;
    move = next;
    if (gain < settled) break;
  }
  return move;
}

}  // namespace

Calibration recalibrate(const Calibration& known, std::span<const LabelledSignals> labels,
                        const RecalibrationOptions& options) {
  Calibration calibration = known;
  if (labels.empty()) return calibration;
  Eigen::VectorXd penalty =
      Eigen::VectorXd::Constant(static_cast<Eigen::Index>(signal_count) + 1, options.weight_penalty);
  penalty(0) = options.bias_penalty;
  const Eigen::VectorXd move = best_move(rows_of(known, labels, options.base_rate), penalty);
  calibration.bias += move(0);
  for (std::size_t i = 0; i < signal_count; ++i) {
    calibration.weight[i] *= 1 + move(static_cast<Eigen::Index>(i) + 1);
  }
  return calibration;
}

double log_loss(const Calibration& calibration, std::span<const LabelledSignals> labels, double base_rate) {
  double sum = 0;
  for (const LabelledSignals& label : labels) {
    const double logit = summary_logit(calibration, label.signals, base_rate).value;
    // The loss is ln(1 + e^against). It is computed without overflow.
    const double against = label.mismatch ? -logit : logit;
    sum += std::max(against, 0.0) + std::log1p(std::exp(-std::abs(against)));
  }
  return labels.empty() ? 0 : sum / static_cast<double>(labels.size());
}

}  // namespace daejo::audit
