#include "review/error_shares.h"

#include <gtest/gtest.h>

#include "review/sample.h"

namespace daejo::review {
namespace {

ReviewItem item(Decision decision, std::vector<std::string> codes, Verdict verdict = Verdict::ok) {
  ReviewItem item;
  item.entry.verdict = verdict;
  item.entry.codes = std::move(codes);
  item.ruling.decision = decision;
  return item;
}

TEST(ErrorShares, tell_what_passed_from_what_was_flagged) {
  const std::string sample(sample_code);
  std::vector<ReviewItem> items = {
      item(Decision::right, {sample}),
      item(Decision::figure, {sample}),
      item(Decision::unrelated, {"swapped"}),
      item(Decision::fixed, {"unrelated"}),
      item(Decision::right, {"unrelated"}),
      item(Decision::skip, {sample}),
      item(Decision::none, {"unrelated"}),
      item(Decision::right, {"duplicate", sample}),  // passed with a note
      item(Decision::right, {"unrelated", sample}, Verdict::review),
  };
  items.push_back(item(Decision::unrelated, {"unrelated"}));
  items.back().is_current = false;
  const ErrorShares shares = error_shares(items);
  EXPECT_EQ(shares.passed.decided, 3U);
  EXPECT_EQ(shares.passed.wrong, 1U);
  EXPECT_EQ(shares.flagged.decided, 4U);
  EXPECT_EQ(shares.flagged.wrong, 2U);
}

// The expected values are those of prop.test(3, 10, correct = FALSE) in R.
TEST(WilsonInterval, is_that_of_the_textbook) {
  const auto [low, high] = wilson_interval({10, 3});
  EXPECT_NEAR(low, 0.1077913, 1e-6);
  EXPECT_NEAR(high, 0.6032219, 1e-6);
}

TEST(WilsonInterval, is_wide_for_few_and_holds_for_none_and_all) {
  EXPECT_EQ(wilson_interval({}), (std::pair<double, double>(0, 1)));
  const auto [none_low, none_high] = wilson_interval({50, 0});
  EXPECT_NEAR(none_low, 0, 1e-12);
  EXPECT_NEAR(none_high, 0.0713476, 1e-6);
  const auto [all_low, all_high] = wilson_interval({50, 50});
  EXPECT_NEAR(all_low, 1 - none_high, 1e-12);
  EXPECT_NEAR(all_high, 1, 1e-12);
}

}  // namespace
}  // namespace daejo::review
