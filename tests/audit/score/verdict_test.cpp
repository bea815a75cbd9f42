#include "audit/score/verdict.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace daejo::audit {
namespace {

TEST(Verdict, has_its_bounds_inside) {
  const Thresholds thresholds;
  EXPECT_EQ(verdict_of(0.9, thresholds), Verdict::mismatch);
  EXPECT_EQ(verdict_of(std::nextafter(0.9, 0), thresholds), Verdict::review);
  EXPECT_EQ(verdict_of(0.3, thresholds), Verdict::review);
  EXPECT_EQ(verdict_of(std::nextafter(0.3, 0), thresholds), Verdict::ok);
  EXPECT_EQ(verdict_of(1, thresholds), Verdict::mismatch);
  EXPECT_EQ(verdict_of(0, thresholds), Verdict::ok);
}

TEST(Verdict, is_not_given_for_a_logit_that_is_no_number_or_too_large) {
  Calibration calibration;
  calibration.weight[0] = 1;
  Logit logit;
  EXPECT_FALSE(why_unusable(calibration, logit).has_value());
  for (const double value : {std::numeric_limits<double>::quiet_NaN(), 1e13, -1e13}) {
    logit.value = value;
    EXPECT_TRUE(why_unusable(calibration, logit).has_value()) << value;
  }
}

TEST(Verdict, is_not_given_by_a_model_that_was_never_calibrated) {
  EXPECT_TRUE(why_unusable(Calibration{}, Logit{}).has_value());
}

}  // namespace
}  // namespace daejo::audit
