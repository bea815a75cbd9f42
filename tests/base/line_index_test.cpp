#include "base/line_index.h"

#include <gtest/gtest.h>

#include <string_view>

namespace daejo {
namespace {

TEST(LineIndex, counts_lines_and_byte_columns_from_one) {
  const std::string_view text = "ab\n한글\n\nz";
  const LineIndex lines(text);
  EXPECT_EQ(lines.line_count(), 4U);
  EXPECT_EQ(to_string(lines.place("f", 0)), "f:1:1");
  EXPECT_EQ(to_string(lines.place("f", 6)), "f:2:4");
  EXPECT_EQ(lines.line_of(text.size() - 1), 4U);
}

TEST(LineIndex, agrees_with_counting_line_feeds) {
  const std::string_view text = "a\r\nb\n\n\nccc\nd";
  const LineIndex lines(text);
  std::size_t line = 1;
  for (std::size_t offset = 0; offset < text.size(); ++offset) {
    EXPECT_EQ(lines.line_of(offset), line) << offset;
    EXPECT_LE(lines.line_start(line), offset);
    if (text[offset] == '\n') ++line;
  }
}

TEST(LineIndex, has_no_line_after_a_last_line_feed) {
  const LineIndex lines("a\n");
  EXPECT_EQ(lines.line_count(), 1U);
  EXPECT_EQ(lines.line_of(2), 1U);
  EXPECT_EQ(lines.line_start(2), 2U);
}

TEST(LineIndex, gives_an_empty_text_one_line) {
  const LineIndex lines("");
  EXPECT_EQ(lines.line_count(), 1U);
  EXPECT_EQ(to_string(lines.place("f", 0)), "f:1:1");
  EXPECT_EQ(lines.line_start(0), 0U);
  EXPECT_EQ(lines.line_start(9), 0U);
}

}  // namespace
}  // namespace daejo
