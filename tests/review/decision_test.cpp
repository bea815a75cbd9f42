#include "review/decision.h"

#include <gtest/gtest.h>

namespace daejo::review {
namespace {

TEST(Decision, every_name_reads_back) {
  EXPECT_EQ(all_decisions().size(), 8U);
  for (const Decision decision : all_decisions()) {
    EXPECT_EQ(parse_decision(to_string(decision)), decision) << to_string(decision);
  }
  EXPECT_EQ(parse_decision("none"), Decision::none);
  EXPECT_FALSE(parse_decision("Right"));
  EXPECT_FALSE(parse_decision(""));
}

TEST(Decision, skipping_decides_nothing) {
  EXPECT_FALSE(settles(Decision::none));
  EXPECT_FALSE(settles(Decision::skip));
  for (const Decision decision : {Decision::swapped, Decision::figure, Decision::right, Decision::fixed}) {
    EXPECT_TRUE(settles(decision)) << to_string(decision);
  }
}

TEST(Decision, what_is_wrong_is_neither_right_nor_fixed) {
  for (const Decision decision : all_decisions()) {
    const bool is_other =
        decision == Decision::right || decision == Decision::fixed || decision == Decision::skip;
    EXPECT_EQ(is_wrong(decision), !is_other) << to_string(decision);
  }
}

}  // namespace
}  // namespace daejo::review
