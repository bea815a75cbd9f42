#pragma once

#include <Eigen/Core>

namespace daejo::audit {

/// The result of a weighted logistic regression with an L2 penalty on all weights but the bias, fitted by
/// Newton's method (iteratively reweighted least squares).
struct LogisticFit {
  double bias = 0;
  Eigen::VectorXd weights;  ///< Per unit of each column.
};

/// Fits labels (0 or 1, one for each row of `x`) with a weight for each row. Columns are standardised first,
/// so that the penalty is the same for each; a constant column gets weight 0. Stops when a step changes every
/// weight of the standardised columns by less than 1e-9, or after 100 steps.
LogisticFit fit_logistic_regression(const Eigen::MatrixXd& x, const Eigen::VectorXd& labels,
                                    const Eigen::VectorXd& row_weights, double penalty);

}  // namespace daejo::audit
