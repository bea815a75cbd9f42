#include "report/terminal_color.h"

#include <gtest/gtest.h>

namespace daejo::report {
namespace {

const TerminalFacts terminal{true, "", "xterm-256color"};

TEST(UseColor, obeys_always_and_never_whatever_the_terminal) {
  EXPECT_TRUE(use_color(ColorMode::always, {false, "1", "dumb"}));
  EXPECT_FALSE(use_color(ColorMode::never, terminal));
}

TEST(UseColor, colours_only_a_terminal_that_wants_it) {
  EXPECT_TRUE(use_color(ColorMode::auto_, terminal));
  EXPECT_FALSE(use_color(ColorMode::auto_, {false, "", "xterm"}));
  EXPECT_FALSE(use_color(ColorMode::auto_, {true, "1", "xterm"}));
  EXPECT_FALSE(use_color(ColorMode::auto_, {true, "", "dumb"}));
}

TEST(ColorMode, is_read_from_its_three_names_only) {
  EXPECT_EQ(parse_color_mode("auto"), ColorMode::auto_);
  EXPECT_EQ(parse_color_mode("always"), ColorMode::always);
  EXPECT_EQ(parse_color_mode("never"), ColorMode::never);
  EXPECT_EQ(parse_color_mode("yes"), std::nullopt);
}

TEST(Paint, resets_after_the_text_and_is_nothing_without_colour) {
  EXPECT_EQ(paint("x", Paint::dim, true), "\x1b[2mx\x1b[0m");
  EXPECT_EQ(paint("x", Paint::dim, false), "x");
  EXPECT_EQ(paint("", Paint::dim, true), "");
}

}  // namespace
}  // namespace daejo::report
