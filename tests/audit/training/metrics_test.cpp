#include "audit/training/metrics.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace daejo::audit {
namespace {

const std::vector<ScoredTruth> tied = {{0.9, true, 1}, {0.4, true, 1}, {0.4, false, 1}, {0.1, false, 1}};

TEST(AreaUnderCurve, counts_ties_half) {
  EXPECT_DOUBLE_EQ(area_under_curve(tied), 3.5 / 4);
  const std::vector<ScoredTruth> alike = {{1, true, 1}, {1, false, 1}, {1, false, 1}};
  EXPECT_DOUBLE_EQ(area_under_curve(alike), 0.5);
}

TEST(AreaUnderCurve, is_one_where_all_wrong_pairs_are_over_all_right_ones) {
  const std::vector<ScoredTruth> apart = {{-3, false, 1}, {-2, false, 1}, {5, true, 1}};
  EXPECT_DOUBLE_EQ(area_under_curve(apart), 1);
}

TEST(AveragePrecision, puts_the_right_one_of_a_tie_first) {
  EXPECT_DOUBLE_EQ(average_precision(tied), (1.0 + 2.0 / 3) / 2);
}

/// A hundred right pairs with scores 0.00 to 0.99, and three wrong ones.
std::vector<ScoredTruth> hundred_right() {
  std::vector<ScoredTruth> pairs = {{0.995, true, 1}, {0.985, true, 1}, {0.5, true, 1}};
  for (int i = 0; i < 100; ++i) pairs.push_back({i / 100.0, false, 1});
  return pairs;
}

TEST(RecallAtFalseAlarms, is_the_share_over_the_score_that_the_allowed_right_ones_are_over) {
  EXPECT_DOUBLE_EQ(recall_at_false_alarms(hundred_right(), 0), 1.0 / 3);
  EXPECT_DOUBLE_EQ(recall_at_false_alarms(hundred_right(), 0.01), 2.0 / 3);
  EXPECT_DOUBLE_EQ(recall_at_false_alarms(hundred_right(), 0.019), 2.0 / 3);
  EXPECT_DOUBLE_EQ(recall_at_false_alarms(hundred_right(), 1), 1);
}

TEST(RecallAtFalseAlarms, does_not_catch_what_ties_with_a_right_pair_too_many) {
  const std::vector<ScoredTruth> pairs = {{0.9, true, 1}, {0.9, false, 1}};
  EXPECT_DOUBLE_EQ(recall_at_false_alarms(pairs, 0), 0);
}

TEST(RecallAtFalseAlarms, allows_whole_numbers_in_spite_of_rounding) {
  std::vector<ScoredTruth> pairs = {{70.5, true, 1}};
  for (int i = 0; i < 100; ++i) pairs.push_back({static_cast<double>(i), false, 1});
  ASSERT_LT(0.29 * 100, 29);
  EXPECT_DOUBLE_EQ(recall_at_false_alarms(pairs, 0.29), 1);
}

TEST(CalibrationError, is_the_mean_distance_of_probability_and_share) {
  const std::vector<ScoredTruth> pairs = {
      {0.05, true, 1}, {0.05, false, 1}, {0.75, true, 1}, {0.75, true, 1}};
  EXPECT_NEAR(calibration_error(pairs), (0.9 + 0.5) / 4, 1e-12);
  const std::vector<ScoredTruth> perfect = {{0.5, true, 1}, {0.5, false, 1}, {1, true, 1}, {0, false, 1}};
  EXPECT_NEAR(calibration_error(perfect), 0, 1e-12);
}

TEST(CalibrationError, weights_its_pairs) {
  const std::vector<ScoredTruth> pairs = {{0.25, true, 1}, {0.25, false, 3}};
  EXPECT_NEAR(calibration_error(pairs), 0, 1e-12);
}

TEST(Metrics, are_undefined_where_one_kind_is_missing) {
  const std::vector<ScoredTruth> right = {{0.5, false, 1}};
  const std::vector<ScoredTruth> wrong = {{0.5, true, 1}};
  EXPECT_TRUE(std::isnan(area_under_curve(right)) && std::isnan(area_under_curve(wrong)));
  EXPECT_TRUE(std::isnan(average_precision(right)));
  EXPECT_TRUE(std::isnan(recall_at_false_alarms(right, 0.01)) &&
              std::isnan(recall_at_false_alarms(wrong, 0.01)));
  EXPECT_TRUE(std::isnan(calibration_error({})));
}

}  // namespace
}  // namespace daejo::audit
