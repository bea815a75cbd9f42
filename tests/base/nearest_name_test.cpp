#include "base/nearest_name.h"

#include <gtest/gtest.h>

#include <array>

namespace daejo {
namespace {

TEST(EditDistance, counts_edits_and_swaps_up_to_its_bound) {
  EXPECT_EQ(edit_distance("kitten", "sitting", 5), 3U);
  EXPECT_EQ(edit_distance("kitten", "sitting", 2), 3U);
  EXPECT_EQ(edit_distance("", "abc", 9), 3U);
  EXPECT_EQ(edit_distance("chekc", "check", 9), 1U);
  EXPECT_EQ(edit_distance("abcdefgh", "xxxxxxxx", 3), 4U);
}

TEST(NearestName, is_the_first_of_the_nearest_and_none_of_the_far) {
  const std::array<std::string, 3> known = {"check", "store", "score"};
  EXPECT_EQ(nearest_name("chekc", known), "check");
  EXPECT_EQ(nearest_name("stcore", known), "store");
  EXPECT_EQ(nearest_name("banana", known), "");
  EXPECT_EQ(nearest_name(std::string(101, 'c'), known), "");
  EXPECT_EQ(did_you_mean("chekc", known), "; did you mean 'check'?");
  EXPECT_EQ(did_you_mean("banana", known), ".");
}

}  // namespace
}  // namespace daejo
