#include "check/clean_output.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace daejo::check {
namespace {

using testing::HasSubstr;

TEST(CleanOutput, takes_empty_lines_and_white_space_off_the_ends_but_no_indentation) {
  EXPECT_EQ(clean_output("- 하나\n- 둘\n", "\n").text, "- 하나\n- 둘");
  EXPECT_EQ(clean_output("\r\n \n  - 하나 \n\n\n", "\n").text, "  - 하나");
}

TEST(CleanOutput, has_the_line_ends_of_the_digest_whatever_it_had) {
  EXPECT_EQ(clean_output("a\nb\r\nc\rd\n", "\r\n").text, "a\r\nb\r\nc\r\nd");
  EXPECT_EQ(clean_output("a\r\n\r\nb", "\n").text, "a\n\nb");
  EXPECT_EQ(clean_output("a\nb", "\r").text, "a\rb");
}

TEST(CleanOutput, is_without_a_byte_order_mark) {
  EXPECT_EQ(clean_output("\xEF\xBB\xBF- 하나", "\n").text, "- 하나");
}

TEST(CleanOutput, refuses_what_is_empty) {
  for (const char* output : {"", "\n", " \r\n\t\n", "\xEF\xBB\xBF"}) {
    EXPECT_EQ(clean_output(output, "\n").objection, "it is empty");
  }
}

TEST(CleanOutput, refuses_what_is_no_utf_8_and_says_where) {
  EXPECT_THAT(clean_output("ab\xFF", "\n").objection, HasSubstr("byte 3"));
}

TEST(CleanOutput, refuses_control_characters) {
  EXPECT_THAT(clean_output("a\x1b[31mb", "\n").objection, HasSubstr("U+001B"));
  EXPECT_THAT(clean_output(std::string_view("a\0b", 3), "\n").objection, HasSubstr("U+0000"));
  EXPECT_EQ(clean_output("a\tb", "\n").objection, "");
}

TEST(LineEndOf, is_that_of_the_part_else_of_the_whole) {
  EXPECT_EQ(line_end_of("a\r\nb", "a\n"), "\r\n");
  EXPECT_EQ(line_end_of("ab", "a\r\nb\n"), "\r\n");
  EXPECT_EQ(line_end_of("a\rb", ""), "\r");
  EXPECT_EQ(line_end_of("", ""), "\n");
}

}  // namespace
}  // namespace daejo::check
