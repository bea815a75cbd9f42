#include "audit/training/logistic_regression.h"

#include <Eigen/Cholesky>

namespace daejo::audit {
namespace {

struct Standardised {
  /// A column of ones for the bias, then each column with weighted mean 0 and weighted variance 1.
  Eigen::MatrixXd columns;
  Eigen::VectorXd mean;
  /// The standard deviation of each column. For a constant column it is set to 1, and all its values in
  /// `columns` are 0.
  Eigen::VectorXd deviation;
};

Standardised standardise(const Eigen::MatrixXd& x, const Eigen::VectorXd& row_weights) {
  const double total = row_weights.sum();
  Standardised out;
  out.mean = (x.transpose() * row_weights) / total;
  const Eigen::MatrixXd centred = x.rowwise() - out.mean.transpose();
  out.deviation = ((centred.array().square().matrix().transpose() * row_weights) / total).array().sqrt();
  constexpr double rounding = 1e-12;
  const auto constant = out.deviation.array() < rounding * out.mean.array().abs().max(1.0);
  const Eigen::VectorXd scale = constant.select(0.0, out.deviation.cwiseInverse());
  out.deviation = constant.select(1.0, out.deviation).eval();
  out.columns.resize(x.rows(), x.cols() + 1);
  out.columns.col(0).setOnes();
  out.columns.rightCols(x.cols()) = centred.array().rowwise() * scale.transpose().array();
  return out;
}

}  // namespace

LogisticFit fit_logistic_regression(const Eigen::MatrixXd& x, const Eigen::VectorXd& labels,
                                    const Eigen::VectorXd& row_weights, double penalty) {
  const Standardised z = standardise(x, row_weights);
  Eigen::VectorXd beta = Eigen::VectorXd::Zero(z.columns.cols());
  Eigen::VectorXd ridge = Eigen::VectorXd::Constant(beta.size(), penalty);
  ridge(0) = 0;
  constexpr int most_steps = 100;
  constexpr double settled = 1e-9;
  for (int step = 0; step < most_steps; ++step) {
    const Eigen::VectorXd probability = (1 + (-(z.columns * beta)).array().exp()).inverse();
    const Eigen::VectorXd curvature = row_weights.array() * probability.array() * (1 - probability.array());
    const Eigen::VectorXd gradient =
        z.columns.transpose() * (row_weights.array() * (labels - probability).array()).matrix() -
        (ridge.array() * beta.array()).matrix();
    Eigen::MatrixXd hessian = z.columns.transpose() * curvature.asDiagonal() * z.columns;
    hessian.diagonal() += ridge;
    hessian.diagonal().array() += settled;
    const Eigen::VectorXd change = hessian.ldlt().solve(gradient);
    beta += change;
    if (change.cwiseAbs().maxCoeff() < settled) break;
  }
  LogisticFit fit;
  fit.weights = beta.tail(x.cols()).array() / z.deviation.array();
  fit.bias = beta(0) - fit.weights.dot(z.mean);
  return fit;
}

}  // namespace daejo::audit
