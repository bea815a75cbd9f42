#include "audit/score/base_rate.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

namespace daejo::audit {
namespace {

TEST(BaseRate, multiplies_the_odds_of_a_probability) {
  // The odds of the rate rise fourfold, from 1:4 to 1:1. Thus the odds of the probability rise from 1 to 4.
  EXPECT_DOUBLE_EQ(probability_at(0.5, 0.2, 0.5), 0.8);
  EXPECT_DOUBLE_EQ(probability_at(0.8, 0.5, 0.2), 0.5);
  EXPECT_EQ(probability_at(0, 0.05, 0.9), 0);
  EXPECT_EQ(probability_at(1, 0.05, 0.001), 1);
}

TEST(BaseRate, is_the_share_of_certain_entries_and_a_hundred_assumed_ones) {
  std::vector<double> probabilities(400, 0.0);
  EXPECT_NEAR(estimate_base_rate(probabilities, 0.05), 5.0 / 500, 1e-8);
  std::fill_n(probabilities.begin(), 100, 1.0);
  EXPECT_NEAR(estimate_base_rate(probabilities, 0.05), 105.0 / 500, 1e-8);
}

TEST(BaseRate, stays_where_the_entries_say_nothing) {
  EXPECT_NEAR(estimate_base_rate(std::vector<double>(1000, 0.05), 0.05), 0.05, 1e-8);
  EXPECT_DOUBLE_EQ(estimate_base_rate({}, 0.05), 0.05);
}

// The expected values were computed in Python by bisection.
TEST(BaseRate, agrees_with_an_independent_solution) {
  std::vector<double> probabilities(200, 0.001);
  probabilities.insert(probabilities.end(), 5, 0.6);
  probabilities.insert(probabilities.end(), 2, 0.95);
  EXPECT_NEAR(estimate_base_rate(probabilities, 0.05), 0.0303354767, 1e-7);
  EXPECT_NEAR(estimate_base_rate(probabilities, 0.2), 0.0763840194, 1e-7);
}

TEST(BaseRate, ends_near_the_limits) {
  EXPECT_GT(estimate_base_rate(std::vector<double>(100'000, 1.0), 0.0001), 0.99);
  EXPECT_LT(estimate_base_rate(std::vector<double>(100'000, 1e-30), 0.9999), 0.01);
}

}  // namespace
}  // namespace daejo::audit
