#include "audit/training/logistic_regression.h"

#include <gtest/gtest.h>

#include <cmath>

namespace daejo::audit {
namespace {

constexpr double almost_none = 1e-9;

double logistic(double logit) {
  return 1 / (1 + std::exp(-logit));
}

/// Points of a grid, each twice: once with the label 0 and once with the label 1. The weight of each row is
/// the probability of its label in a model with known coefficients. Thus a fit without a penalty finds these
/// coefficients.
struct Sample {
  Eigen::MatrixXd x;
  Eigen::VectorXd labels;
  Eigen::VectorXd weights;
};

Sample sample_of(double bias, const Eigen::Vector2d& weights) {
  constexpr int side = 5;
  Sample sample{Eigen::MatrixXd(2 * side * side, 2), Eigen::VectorXd(2 * side * side),
                Eigen::VectorXd(2 * side * side)};
  for (int i = 0; i < side * side; ++i) {
    const Eigen::Vector2d point(i % side - 1, 10 * (i / side));
    const double probability = logistic(bias + weights.dot(point));
    for (const int label : {0, 1}) {
      sample.x.row(2 * i + label) = point;
      sample.labels(2 * i + label) = label;
      sample.weights(2 * i + label) = label == 1 ? probability : 1 - probability;
    }
  }
  return sample;
}

TEST(LogisticRegression, recovers_known_weights) {
  const Sample sample = sample_of(-0.7, {1.3, -0.05});
  const LogisticFit fit = fit_logistic_regression(sample.x, sample.labels, sample.weights, almost_none);
  EXPECT_NEAR(fit.bias, -0.7, 1e-6);
  EXPECT_NEAR(fit.weights(0), 1.3, 1e-6);
  EXPECT_NEAR(fit.weights(1), -0.05, 1e-6);
}

TEST(LogisticRegression, draws_weights_towards_zero_by_the_penalty) {
  const Sample sample = sample_of(0, {1, 0});
  const double free =
      fit_logistic_regression(sample.x, sample.labels, sample.weights, almost_none).weights(0);
  const double held = fit_logistic_regression(sample.x, sample.labels, sample.weights, 5).weights(0);
  const double tight = fit_logistic_regression(sample.x, sample.labels, sample.weights, 500).weights(0);
  EXPECT_GT(free, held);
  EXPECT_GT(held, tight);
  EXPECT_GT(tight, 0);
}

TEST(LogisticRegression, treats_columns_alike_whatever_their_scale) {
  Sample sample = sample_of(0.2, {1, 0.1});
  const LogisticFit fit = fit_logistic_regression(sample.x, sample.labels, sample.weights, 1);
  sample.x.col(0) *= 1000;
  const LogisticFit scaled = fit_logistic_regression(sample.x, sample.labels, sample.weights, 1);
  EXPECT_NEAR(scaled.weights(0) * 1000, fit.weights(0), 1e-6);
  EXPECT_NEAR(scaled.weights(1), fit.weights(1), 1e-6);
}

TEST(LogisticRegression, stays_finite_on_separable_data) {
  Eigen::MatrixXd x(4, 1);
  x << -2, -1, 1, 2;
  Eigen::VectorXd labels(4);
  labels << 0, 0, 1, 1;
  for (const double penalty : {1.0, 1e-3, 0.0}) {
    const LogisticFit fit = fit_logistic_regression(x, labels, Eigen::VectorXd::Ones(4), penalty);
    EXPECT_TRUE(std::isfinite(fit.bias) && fit.weights.allFinite()) << penalty;
    EXPECT_GT(fit.weights(0), 0) << penalty;
  }
}

TEST(LogisticRegression, stays_finite_where_there_is_one_label_only) {
  const LogisticFit fit = fit_logistic_regression(Eigen::MatrixXd::Random(10, 2), Eigen::VectorXd::Ones(10),
                                                  Eigen::VectorXd::Ones(10), 1);
  EXPECT_TRUE(std::isfinite(fit.bias) && fit.weights.allFinite());
  EXPECT_GT(fit.bias, 0);
}

TEST(LogisticRegression, gives_a_constant_column_no_weight) {
  const Sample sample = sample_of(0.5, {1, -0.1});
  for (const double constant : {0.0, 0.1, 1e6 + 0.1}) {
    Eigen::MatrixXd x(sample.x.rows(), 3);
    x << sample.x, Eigen::VectorXd::Constant(sample.x.rows(), constant);
    const LogisticFit fit = fit_logistic_regression(x, sample.labels, sample.weights, almost_none);
    EXPECT_EQ(fit.weights(2), 0) << constant;
    EXPECT_NEAR(fit.weights(0), 1, 1e-6) << constant;
    EXPECT_NEAR(fit.bias, 0.5, 1e-6) << constant;
  }
}

TEST(LogisticRegression, counts_a_row_of_weight_two_as_two_rows) {
  Eigen::MatrixXd x(3, 1);
  x << 0, 1, 2;
  Eigen::VectorXd labels(3);
  labels << 0, 1, 0;
  Eigen::VectorXd weights(3);
  weights << 1, 2, 1;
  Eigen::MatrixXd x_twice(4, 1);
  x_twice << 0, 1, 1, 2;
  Eigen::VectorXd labels_twice(4);
  labels_twice << 0, 1, 1, 0;
  const LogisticFit weighted = fit_logistic_regression(x, labels, weights, 1);
  const LogisticFit repeated = fit_logistic_regression(x_twice, labels_twice, Eigen::VectorXd::Ones(4), 1);
  EXPECT_NEAR(weighted.bias, repeated.bias, 1e-9);
  EXPECT_NEAR(weighted.weights(0), repeated.weights(0), 1e-9);
}

}  // namespace
}  // namespace daejo::audit
