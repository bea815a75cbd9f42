#include "audit/score/calibration.h"

#include <gtest/gtest.h>

#include <cmath>

namespace daejo::audit {
namespace {

TEST(Probability, is_the_logistic_of_the_logit) {
  EXPECT_DOUBLE_EQ(probability_of(0), 0.5);
  EXPECT_DOUBLE_EQ(probability_of(std::log(9)), 0.9);
  EXPECT_EQ(probability_of(1e6), 1);
  EXPECT_EQ(probability_of(-1e6), 0);
}

Calibration calibration() {
  Calibration c;
  c.bias = 0.5;
  c.mean[0] = 2;
  c.weight[0] = -3;
  c.weight[1] = 0.25;
  return c;
}

TEST(Logit, is_the_sum_of_the_bias_and_what_each_signal_adds) {
  SignalValues signals{};
  signals[0] = 1;
  signals[1] = 4;
  const Logit logit = mismatch_logit(calibration(), signals, 0.5);
  EXPECT_DOUBLE_EQ(logit.contributions[0], 3);
  EXPECT_DOUBLE_EQ(logit.contributions[1], 1);
  EXPECT_DOUBLE_EQ(logit.value, 4.5);
}

TEST(Logit, shifts_by_the_logarithm_of_the_base_rates_odds) {
  const double even = mismatch_logit(calibration(), {}, 0.5).value;
  for (const double rate : {0.01, 0.05, 0.9}) {
    EXPECT_NEAR(mismatch_logit(calibration(), {}, rate).value, even + std::log(rate / (1 - rate)), 1e-12);
  }
}

TEST(Logit, of_a_summary_that_says_little_is_nearer_to_the_base_rates) {
  constexpr double base_rate = 0.2;
  constexpr auto information = static_cast<std::size_t>(SignalKind::information);
  Calibration reducing = calibration();
  reducing.reduction = {0.5, 3, 4.5};
  SignalValues signals{};
  signals[0] = 1;
  for (const auto& [amount, share] : {std::pair{0.0, 0.5}, std::pair{3.0, 0.5}, std::pair{3.75, 0.75},
                                      std::pair{4.5, 1.0}, std::pair{9.0, 1.0}}) {
    signals[information] = amount;
    EXPECT_NEAR(evidence_share(reducing.reduction, signals), share, 1e-12) << amount;
    const Logit whole = mismatch_logit(reducing, signals, base_rate);
    const Logit logit = summary_logit(reducing, signals, base_rate);
    const double prior = std::log(base_rate / (1 - base_rate));
    EXPECT_NEAR(logit.value - prior, share * (whole.value - prior), 1e-12) << amount;
    EXPECT_NEAR(logit.contributions[0], share * whole.contributions[0], 1e-12) << amount;
  }
}

TEST(Logit, of_a_model_without_a_reduction_counts_all_evidence) {
  SignalValues signals{};
  for (const double information : {0.0, 0.5, 9.0}) {
    signals[static_cast<std::size_t>(SignalKind::information)] = information;
    EXPECT_EQ(evidence_share({}, signals), 1);
  }
}

TEST(Logit, has_the_training_datas_odds_taken_out) {
  Calibration trained_on_many = calibration();
  trained_on_many.training_odds = 4;
  EXPECT_NEAR(mismatch_logit(trained_on_many, {}, 0.5).value,
              mismatch_logit(calibration(), {}, 0.5).value - std::log(4), 1e-12);
}

}  // namespace
}  // namespace daejo::audit
