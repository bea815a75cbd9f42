#include "report/terminal_text.h"

#include <gtest/gtest.h>

namespace daejo::report {
namespace {

TEST(Printable, leaves_ordinary_text_alone) {
  const std::string text = "대조 – holding 100 % of “texts” to α, β and 👩‍🔬";
  EXPECT_EQ(printable(text), text);
}

TEST(Printable, folds_white_space_into_single_spaces) {
  EXPECT_EQ(printable("  a\r\n\tb\v\f  c \n"), "a b c");
  EXPECT_EQ(printable("a\u2028b\u2029c\u0085d"), "a b c d");
  EXPECT_EQ(printable(" \n\t "), "");
}

TEST(Printable, shows_control_characters) {
  EXPECT_EQ(printable("\x1b[31mred\x1b]0;title\x07"), "␛[31mred␛]0;title␇");
  EXPECT_EQ(printable(std::string("a\0b\x7f\b", 5)), "a␀b␡␈");
  EXPECT_EQ(printable("a\u009B2J"), "a<U+009B>2J");
}

TEST(Printable, shows_what_would_turn_or_hide_text) {
  EXPECT_EQ(printable("a\u202Eb\u2066c"), "a<U+202E>b<U+2066>c");
  EXPECT_EQ(printable("a\u200Bb\uFEFFc\u00ADd"), "a<U+200B>b<U+FEFF>c<U+00AD>d");
  EXPECT_EQ(printable("\U000E0041"), "<U+E0041>");
}

TEST(Printable, replaces_bytes_that_are_not_utf8) {
  EXPECT_EQ(printable("a\xFFz\xED\x95"), "a\uFFFDz\uFFFD\uFFFD");
}

TEST(Printable, cuts_floods_of_combining_marks) {
  std::string flood = "a";
  for (int i = 0; i < 1000; ++i) flood += "\u0301";
  EXPECT_LT(printable(flood).size(), 30U);
  EXPECT_EQ(printable("e\u0301"), "e\u0301");
}

TEST(Printable, breaks_up_the_commands_of_ci_runners) {
  EXPECT_EQ(printable("x ##vso[task.complete] ##[error]y"), "x # #vso[task.complete] # #[error]y");
  EXPECT_EQ(printable("###[a]"), "## #[a]");
  EXPECT_EQ(printable("C## and ## heading [1]"), "C## and ## heading [1]");
}

TEST(AtLineStart, disarms_only_what_a_runner_would_obey) {
  EXPECT_EQ(at_line_start("::error::boo"), "\\::error::boo");
  EXPECT_EQ(at_line_start("std::vector"), "std::vector");
}

TEST(DisplayWidth, is_two_for_east_asian_wide_characters) {
  EXPECT_EQ(display_width("abc"), 3U);
  EXPECT_EQ(display_width("대조"), 4U);
  EXPECT_EQ(display_width("Ａ。"), 4U);
  EXPECT_EQ(display_width("🔬"), 2U);
}

TEST(DisplayWidth, is_that_of_the_syllable_for_decomposed_hangul_and_accents) {
  EXPECT_EQ(display_width("\u1112\u1161\u11AB"), 2U);
  EXPECT_EQ(display_width("e\u0301"), 1U);
}

TEST(Truncate, never_goes_over_the_width_nor_halves_a_wide_character) {
  EXPECT_EQ(truncate("대조하기", 8), "대조하기");
  EXPECT_EQ(truncate("대조하기", 7), "대조하…");
  EXPECT_EQ(truncate("대조하기", 6), "대조…");
  EXPECT_EQ(truncate("abc def", 5), "abc…");
  EXPECT_EQ(truncate("abc", 0), "abc");
}

using Lines = std::vector<std::string>;

TEST(Wrap, breaks_at_spaces_by_display_width) {
  EXPECT_EQ(wrap("요약을 초록과 대조한다", 13, 9), (Lines{"요약을 초록과", "대조한다"}));
  EXPECT_EQ(wrap("요약을 초록과 대조한다", 12, 9), (Lines{"요약을", "초록과", "대조한다"}));
}

TEST(Wrap, breaks_inside_a_word_only_where_it_alone_is_too_wide) {
  EXPECT_EQ(wrap("ab cdefghij k", 4, 9), (Lines{"ab", "cdef", "ghij", "k"}));
  EXPECT_EQ(wrap("가나다", 5, 9), (Lines{"가나", "다"}));
}

TEST(Wrap, cuts_after_the_last_line_allowed) {
  EXPECT_EQ(wrap("one two three four five", 9, 2), (Lines{"one two", "three…"}));
  EXPECT_EQ(wrap("aaaa bbbb", 4, 1), (Lines{"aaa…"}));
}

TEST(Wrap, gives_one_line_without_a_width) {
  EXPECT_EQ(wrap("one two", 0, 1), (Lines{"one two"}));
}

TEST(Wrap, takes_time_in_proportion_to_what_it_shows) {
  const std::string long_text(5'000'000, 'a');
  EXPECT_EQ(wrap(long_text, 80, 2).size(), 2U);
}

}  // namespace
}  // namespace daejo::report
