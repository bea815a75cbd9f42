#include "audit/training/recalibrate.h"

#include <gtest/gtest.h>

#include "audit/score/judge.h"

namespace daejo::audit {
namespace {

Calibration known() {
  Calibration calibration;
  calibration.bias = 1;
  calibration.weight[0] = -2;
  calibration.weight[1] = 3;
  return calibration;
}

LabelledSignals label(double first, double second, bool mismatch) {
  LabelledSignals label;
  label.signals[0] = first;
  label.signals[1] = second;
  label.mismatch = mismatch;
  return label;
}

std::vector<LabelledSignals> false_alarms(std::size_t count) {
  std::vector<LabelledSignals> labels(count, label(0, 2, false));
  return labels;
}

double logit(const Calibration& calibration, const LabelledSignals& pair) {
  return mismatch_logit(calibration, pair.signals, 0.05).value;
}

TEST(Recalibrate, without_labels_nothing_moves) {
  const Calibration same = recalibrate(known(), {}, {});
  EXPECT_EQ(same.bias, known().bias);
  EXPECT_EQ(same.weight, known().weight);
}

TEST(Recalibrate, more_false_alarms_move_it_further) {
  const LabelledSignals alarm = label(0, 2, false);
  const double before = logit(known(), alarm);
  const double after_one = logit(recalibrate(known(), false_alarms(1), {}), alarm);
  const double after_many = logit(recalibrate(known(), false_alarms(30), {}), alarm);
  ASSERT_GT(before, 0) << "It is an alarm.";
  EXPECT_LT(after_one, before);
  EXPECT_LT(after_many, after_one);
  EXPECT_LT(after_many, 0) << "Thirty of a kind are believed.";
}

TEST(Recalibrate, learns_less_from_summaries_that_say_little) {
  Calibration reducing = known();
  reducing.reduction = {0.5, 3, 4.5};
  const Calibration all = recalibrate(known(), false_alarms(3), {});
  const Calibration less = recalibrate(reducing, false_alarms(3), {});
  EXPECT_LT(all.bias, less.bias);
  EXPECT_LT(less.bias, known().bias);
  EXPECT_EQ(less.reduction.least_share, 0.5);
}

TEST(Recalibrate, a_few_labels_leave_what_is_plain_alone) {
  const Calibration moved = recalibrate(known(), false_alarms(3), {});
  EXPECT_LT(logit(moved, label(3, 0, false)), -4);
  EXPECT_GT(logit(moved, label(-3, 3, true)), 4);
}

TEST(Recalibrate, labels_that_agree_are_fitted_better_and_no_sign_turns) {
  std::vector<LabelledSignals> labels = false_alarms(200);
  for (int i = 0; i < 20; ++i) labels.push_back(label(-2, 0, true));
  const Calibration moved = recalibrate(known(), labels, {});
  EXPECT_LT(log_loss(moved, labels, 0.05), log_loss(known(), labels, 0.05));
  EXPECT_LE(moved.weight[0], 0);
  EXPECT_GE(moved.weight[1], 0);
  EXPECT_EQ(moved.weight[2], 0) << "A signal that had no weight gets none.";
}

TEST(Recalibrate, log_loss_is_that_of_the_definition) {
  Calibration none;
  const std::vector<LabelledSignals> labels = {label(0, 0, true), label(0, 0, false)};
  EXPECT_NEAR(log_loss(none, labels, 0.5), std::log(2.0), 1e-12);
  none.bias = 1000;
  EXPECT_NEAR(log_loss(none, labels, 0.5), 500, 1e-9) << "Large logits do not overflow.";
}

}  // namespace
}  // namespace daejo::audit
