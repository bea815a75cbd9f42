#include "audit/training/calibrate.h"

#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <vector>

#include "audit/score/judge.h"
#include "base/error.h"
#include "tests/audit/toy_corpus.h"

namespace daejo::audit {
namespace {

/// Thirty right and thirty wrong pairs. The first signal is near 1 for right pairs and near 0 for wrong ones.
/// The second signal tells almost nothing about the label.
std::vector<LabelledSignals> sample() {
  std::vector<LabelledSignals> pairs;
  for (int i = 0; i < 60; ++i) {
    LabelledSignals pair;
    pair.mismatch = i % 2 == 0;
    pair.signals[0] = (pair.mismatch ? 0.0 : 1.0) + 0.3 * std::sin(i);
    pair.signals[1] = std::cos(3 * i);
    pair.set = pair.mismatch ? "random" : "own";
    pair.day = "2024-01-" + std::to_string(i % 12);
    pairs.push_back(pair);
  }
  return pairs;
}

TEST(Calibrate, weights_a_signal_by_what_it_tells) {
  const Calibration calibration = calibrate(sample(), {});
  EXPECT_LT(calibration.weight[0], -1);
  EXPECT_LT(std::abs(calibration.weight[1]), 0.5);
  EXPECT_EQ(calibration.weight[2], 0) << "a constant signal";
}

TEST(Calibrate, gives_a_signal_that_is_left_out_no_weight) {
  CalibrationOptions options;
  options.left_out_signals[0] = true;
  EXPECT_EQ(calibrate(sample(), options).weight[0], 0);
}

TEST(Calibrate, refuses_pairs_of_one_kind_alone) {
  std::vector<LabelledSignals> pairs = sample();
  for (LabelledSignals& pair : pairs) pair.mismatch = true;
  EXPECT_THROW((void)calibrate(pairs, {}), InputError);
  EXPECT_THROW((void)calibrate({}, {}), InputError);
}

TEST(CrossValidation, gives_each_pair_the_logit_of_a_calibration_without_its_day) {
  std::vector<LabelledSignals> pairs = sample();
  const std::vector<double> logits = cross_validated_logits(pairs, 4, 0.5, {});
  ASSERT_EQ(logits.size(), pairs.size());
  for (std::size_t i = 0; i < pairs.size(); ++i) EXPECT_EQ(logits[i] > 0, pairs[i].mismatch) << i;
  // If the labels of one day are flipped, the logits of this day must not change, because the calibration for
  // them leaves this day out.
  for (LabelledSignals& pair : pairs) {
    if (pair.day == "2024-01-3") pair.mismatch = !pair.mismatch;
  }
  const std::vector<double> turned = cross_validated_logits(pairs, 4, 0.5, {});
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    if (pairs[i].day == "2024-01-3") {
      EXPECT_EQ(turned[i], logits[i]);
    }
  }
}

TEST(SignalsOf, are_those_of_the_lines_with_a_truth_for_any_number_of_threads) {
  std::vector<PairLine> lines;
  for (const parsers::Paper& paper : test::toy_papers()) {
    PairLine line;
    line.id = paper.id.base;
    line.title = paper.title;
    line.abstract = paper.abstract;
    line.summary = test::toy_summary;
    if (paper.id.base != "2401.00003") line.mismatch_truth = paper.id.base != "2401.00001";
    lines.push_back(line);
  }
  const auto one = signals_of(test::toy_model(), lines, 1);
  const auto three = signals_of(test::toy_model(), lines, 3);
  ASSERT_EQ(one.size(), lines.size() - 1);
  ASSERT_EQ(three.size(), one.size());
  for (std::size_t i = 0; i < one.size(); ++i) EXPECT_EQ(one[i].signals, three[i].signals);
  EXPECT_FALSE(one[0].mismatch);
  EXPECT_TRUE(one[1].mismatch);
}

}  // namespace
}  // namespace daejo::audit
