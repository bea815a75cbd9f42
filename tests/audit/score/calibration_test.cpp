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

TEST(Logit, has_the_training_datas_odds_taken_out) {
  Calibration trained_on_many = calibration();
  trained_on_many.training_odds = 4;
  EXPECT_NEAR(mismatch_logit(trained_on_many, {}, 0.5).value,
              mismatch_logit(calibration(), {}, 0.5).value - std::log(4), 1e-12);
}

}  // namespace
}  // namespace daejo::audit
