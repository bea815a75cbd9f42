#include "base/error.h"

#include <gtest/gtest.h>

namespace daejo {
namespace {

TEST(Place, leaves_off_what_is_unknown) {
  EXPECT_EQ(to_string(Place{"a.md", 3, 7}), "a.md:3:7");
  EXPECT_EQ(to_string(Place{"a.md", 3, 0}), "a.md:3");
  EXPECT_EQ(to_string(Place{"a.md", 0, 7}), "a.md");
}

TEST(InputError, starts_with_its_place) {
  const InputError error({"a.md", 3, 7}, "The line is odd.");
  EXPECT_STREQ(error.what(), "a.md:3:7: The line is odd.");
  EXPECT_EQ(error.sentence(), "The line is odd.");
  EXPECT_EQ(error.place().line, 3U);
}

}  // namespace
}  // namespace daejo
