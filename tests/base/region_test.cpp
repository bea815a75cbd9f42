#include "base/region.h"

#include <gtest/gtest.h>

namespace daejo {
namespace {

Region found(std::string_view text, std::string_view needle) {
  const std::size_t begin = text.find(needle);
  return region_of(text, LineIndex(text), {begin, begin + needle.size()});
}

TEST(Region, counts_columns_in_code_points) {
  EXPECT_EQ(found("ab\n가나다라\n", "다"), (Region{2, 3, 2, 4}));
  EXPECT_EQ(found("😀 x\n", "x"), (Region{1, 3, 1, 4}));
}

TEST(Region, spans_lines) {
  EXPECT_EQ(found("가나\n다라\n", "나\n다"), (Region{1, 2, 2, 2}));
}

TEST(Region, leaves_off_line_breaks_at_its_end) {
  EXPECT_EQ(found("ab\r\ncd\r\n", "ab\r\n"), (Region{1, 1, 1, 3}));
}

TEST(Region, counts_each_byte_that_is_not_utf8_as_one) {
  EXPECT_EQ(found("\xFF\xC3x", "x"), (Region{1, 3, 1, 4}));
}

TEST(Region, is_cut_to_the_text) {
  const std::string_view text = "ab\ncd";
  EXPECT_EQ(region_of(text, LineIndex(text), {3, 900}), (Region{2, 1, 2, 3}));
  EXPECT_EQ(region_of(text, LineIndex(text), {900, 901}), (Region{2, 3, 2, 3}));
  EXPECT_EQ(region_of("", LineIndex(""), {0, 1}), (Region{1, 1, 1, 1}));
}

TEST(Region, of_a_line_is_the_line_without_its_break) {
  const std::string_view text = "### 가나\r\n\ncd";
  const LineIndex lines(text);
  EXPECT_EQ(region_of_line(text, lines, 1), (Region{1, 1, 1, 7}));
  EXPECT_EQ(region_of_line(text, lines, 2), (Region{2, 1, 2, 1}));
  EXPECT_EQ(region_of_line(text, lines, 3), (Region{3, 1, 3, 3}));
}

TEST(Region, of_a_line_that_is_not_there_is_unknown) {
  EXPECT_EQ(region_of_line("a\n", LineIndex("a\n"), 0), Region{});
  EXPECT_EQ(region_of_line("a\n", LineIndex("a\n"), 9), Region{});
}

}  // namespace
}  // namespace daejo
