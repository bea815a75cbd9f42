#include "audit/training/evaluation.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <vector>

namespace daejo::audit {
namespace {

struct Pairs {
  std::vector<LabelledSignals> pairs;
  std::vector<double> logits;

  void add(const std::string& set, const std::string& day, bool mismatch, double logit) {
    LabelledSignals pair;
    pair.set = set;
    pair.day = day;
    pair.mismatch = mismatch;
    pairs.push_back(pair);
    logits.push_back(logit);
  }
};

Pairs sample() {
  Pairs sample;
  for (int day = 0; day < 10; ++day) {
    const std::string name = "2024-01-0" + std::to_string(day);
    sample.add("own", name, false, -5);
    sample.add("own", name, false, day == 0 ? 3 : -4);
    sample.add("similar", name, true, day == 1 ? -4.5 : 5);
    sample.add("gold", name, day % 2 == 0, day % 2 == 0 ? 1 : -6);
  }
  return sample;
}

TEST(Evaluate, holds_a_set_without_right_pairs_against_those_of_own) {
  const Pairs data = sample();
  const Evaluation evaluation = evaluate(data.pairs, data.logits, {}, 0.05);
  ASSERT_EQ(evaluation.sets.size(), 3U);
  EXPECT_EQ(evaluation.sets[0].set, "gold");
  EXPECT_EQ(evaluation.sets[0].right, 5U) << "it has right pairs of its own";
  EXPECT_EQ(evaluation.sets[1].set, "similar");
  EXPECT_EQ(evaluation.sets[1].right, 20U);
  EXPECT_EQ(evaluation.sets[1].wrong, 10U);
  EXPECT_EQ(evaluation.sets[2].set, "all");
  EXPECT_EQ(evaluation.sets[2].right + evaluation.sets[2].wrong, data.pairs.size());
}

TEST(Evaluate, gives_the_figures_that_are_computed_by_hand) {
  const Pairs data = sample();
  const SetEvaluation similar = evaluate(data.pairs, data.logits, {}, 0.05).sets[1];
  // Nine wrong pairs have higher logits than all 20 right ones. The tenth is higher only than the ten at -5.
  EXPECT_NEAR(similar.area_under_curve.value, (9 * 20 + 10) / 200.0, 1e-12);
  EXPECT_NEAR(similar.recall_at_one_percent.value, 0.9, 1e-12);
  EXPECT_EQ(similar.wrong_mismatch, 9U);
  EXPECT_EQ(similar.right_mismatch, 1U);
  EXPECT_EQ(similar.wrong_review + similar.right_review, 0U);
}

TEST(Evaluate, gives_intervals_that_hold_their_value_and_never_change) {
  const Pairs data = sample();
  const Evaluation once = evaluate(data.pairs, data.logits, {}, 0.05);
  const Evaluation again = evaluate(data.pairs, data.logits, {}, 0.05);
  for (const SetEvaluation& set : once.sets) {
    EXPECT_LE(set.area_under_curve.low, set.area_under_curve.value) << set.set;
    EXPECT_GE(set.area_under_curve.high, set.area_under_curve.value) << set.set;
  }
  EXPECT_EQ(to_markdown(once, {}, 0.05), to_markdown(again, {}, 0.05));
}

TEST(Evaluate, weights_the_calibration_error_to_the_base_rate) {
  Pairs data;
  data.add("a", "1", false, std::log(0.25 / 0.75));
  data.add("a", "1", true, std::log(0.25 / 0.75));
  // Both pairs have a probability of 0.25. After weighting, the share of wrong pairs is the base rate.
  EXPECT_NEAR(evaluate(data.pairs, data.logits, {}, 0.25).calibration_error.value, 0, 1e-12);
  EXPECT_NEAR(evaluate(data.pairs, data.logits, {}, 0.05).calibration_error.value, 0.2, 1e-12);
}

TEST(Evaluate, of_nothing_or_of_one_kind_alone_has_no_figures) {
  const Evaluation nothing = evaluate({}, {}, {}, 0.05);
  ASSERT_EQ(nothing.sets.size(), 1U);
  EXPECT_TRUE(std::isnan(nothing.sets[0].area_under_curve.value));
  Pairs wrong;
  wrong.add("random", "1", true, 2);
  const Evaluation evaluation = evaluate(wrong.pairs, wrong.logits, {}, 0.05);
  EXPECT_TRUE(std::isnan(evaluation.sets[0].area_under_curve.value));
  EXPECT_THAT(to_markdown(evaluation, {}, 0.05), testing::HasSubstr("| random | 0 | 1 | – |"));
}

}  // namespace
}  // namespace daejo::audit
