#include "review/editor_name.h"

#include <gtest/gtest.h>

#include "base/utf8.h"

namespace daejo::review {
namespace {

TEST(CleanName, keeps_whole_characters_and_no_controls) {
  EXPECT_EQ(clean_name("  김\n편집\x1b[2J자 "), "김편집[2J자");
  EXPECT_EQ(clean_name("a\xFF"
                       "b"),
            "a\xEF\xBF\xBD"
            "b");
  EXPECT_EQ(clean_name(" \t\r\n"), "");
  std::string many;
  for (int i = 0; i < 50; ++i) many += "한";
  EXPECT_EQ(clean_name(many), many.substr(0, 78));
  EXPECT_FALSE(first_invalid_utf8(clean_name("a" + many)));
  EXPECT_EQ(clean_name("a" + many).size(), 79U);
}

}  // namespace
}  // namespace daejo::review
