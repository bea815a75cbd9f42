#include "base/region.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace daejo {
namespace {

Region found(std::string_view text, std::string_view needle) {
  const std::size_t begin = text.find(needle);
  return RegionFinder(text).region_of({begin, begin + needle.size()});
}

TEST(Region, counts_columns_in_code_points) {
  EXPECT_EQ(found("ab\n가나다라\n", "다"), (Region{2, 3, 2, 4}));
  EXPECT_EQ(found("😀 x\n", "x"), (Region{1, 3, 1, 4}));
}

TEST(Region, spans_lines) {
  EXPECT_EQ(found("가나\n다라\n", "나\n다"), (Region{1, 2, 2, 2}));
}

TEST(Region, ends_on_the_line_of_its_last_byte) {
  RegionFinder regions("ab\ncd\n");
  EXPECT_EQ(regions.region_of({1, 3}), (Region{1, 2, 1, 3}));
  EXPECT_EQ(regions.region_of({1, 4}), (Region{1, 2, 2, 2}));
  EXPECT_EQ(regions.region_of({2, 3}), (Region{1, 3, 1, 3}));
  EXPECT_EQ(regions.region_of({3, 6}), (Region{2, 1, 2, 3}));
}

TEST(Region, leaves_off_line_breaks_at_its_end) {
  EXPECT_EQ(found("ab\r\ncd\r\n", "ab\r\n"), (Region{1, 1, 1, 3}));
}

TEST(Region, counts_each_byte_that_is_not_utf8_as_one) {
  EXPECT_EQ(found("\xFF\xC3x", "x"), (Region{1, 3, 1, 4}));
}

TEST(Region, is_cut_to_the_text) {
  const std::string_view text = "ab\ncd";
  EXPECT_EQ(RegionFinder(text).region_of({3, 900}), (Region{2, 1, 2, 3}));
  EXPECT_EQ(RegionFinder(text).region_of({900, 901}), (Region{2, 3, 2, 3}));
  EXPECT_EQ(RegionFinder("").region_of({0, 1}), (Region{1, 1, 1, 1}));
}

TEST(Region, of_a_line_is_the_line_without_its_break) {
  const std::string_view text = "### 가나\r\n\ncd";
  RegionFinder regions(text);
  EXPECT_EQ(regions.region_of_line(1), (Region{1, 1, 1, 7}));
  EXPECT_EQ(regions.region_of_line(2), (Region{2, 1, 2, 1}));
  EXPECT_EQ(regions.region_of_line(3), (Region{3, 1, 3, 3}));
}

TEST(Region, of_a_line_that_is_not_there_is_unknown) {
  EXPECT_EQ(RegionFinder("a\n").region_of_line(0), Region{});
  EXPECT_EQ(RegionFinder("a\n").region_of_line(9), Region{});
}

TEST(Region, in_a_long_line_does_not_depend_on_what_was_asked_before) {
  std::string text = "가나\n";
  while (text.size() < 50'000) text += "a가\xFF😀";
  text += "\nend";
  RegionFinder asked_often(text);
  std::mt19937 random(7);
  for (int i = 0; i < 300; ++i) {
    const std::size_t begin = random() % text.size();
    const Span span{begin, begin + random() % 9'000};
    EXPECT_EQ(asked_often.region_of(span), RegionFinder(text).region_of(span)) << span.begin;
  }
  // Each repeated part has nine bytes and counts as four code points, because the invalid byte counts as one.
  EXPECT_EQ(asked_often.region_of({7 + 9 * 5'000, 7 + 9 * 5'000 + 1}), (Region{2, 20'001, 2, 20'002}));
}

}  // namespace
}  // namespace daejo
