#include "audit/score/contrast.h"

#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <vector>

namespace daejo::audit {
namespace {

std::vector<Rival> rivals() {
  return {{"worse", {1, 1, 0.1}, true}, {"better", {3, 2, 0.4}, false}, {"equal", {2, 3, 0.2}, false}};
}

TEST(Contrast, is_with_the_best_rival_by_each_measure) {
  const Contrast contrasted = contrast({5, 2.5, 0.5}, rivals());
  EXPECT_DOUBLE_EQ(contrasted.summary_likelihood, -0.5);
  EXPECT_DOUBLE_EQ(contrasted.cosine, 0.1);
}

TEST(Contrast, without_rivals_is_with_nothing) {
  const Contrast contrasted = contrast({5, 2.5, 0.5}, {});
  EXPECT_DOUBLE_EQ(contrasted.summary_likelihood, 2.5);
  EXPECT_DOUBLE_EQ(contrasted.cosine, 0.5);
}

TEST(Contrast, counts_better_abstracts_by_their_logarithm) {
  EXPECT_EQ(rank_signal(0), 0);
  EXPECT_DOUBLE_EQ(rank_signal(9), std::log(10));
}

TEST(Rivals, are_sorted_by_both_likelihoods_and_equal_ones_keep_their_order) {
  std::vector<Rival> sorted = rivals();
  sort_by_fit(sorted);
  std::string order;
  for (const Rival& rival : sorted) order += rival.arxiv_id + ' ';
  EXPECT_EQ(order, "better equal worse ");
}

}  // namespace
}  // namespace daejo::audit
