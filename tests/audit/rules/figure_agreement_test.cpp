#include "audit/rules/figure_agreement.h"

#include <gtest/gtest.h>

#include "audit/rules/figure_slips.h"

namespace daejo::audit {
namespace {

Figure figure(std::string_view text) {
  const auto figures = find_figures(text).figures;
  EXPECT_EQ(figures.size(), 1U) << text;
  return figures.empty() ? Figure{} : figures.front();
}

bool same(std::string_view summary, std::string_view abstract) {
  return is_same_figure(figure(summary), figure(abstract));
}

TEST(IsSameFigure, whatever_the_magnitude_is_written_in) {
  EXPECT_TRUE(same("15억", "1.5B"));
  EXPECT_TRUE(same("2.6배", "2.6x faster"));
  EXPECT_FALSE(same("15억", "1.5M"));
  EXPECT_FALSE(same("31.17%", "13.17%"));
}

TEST(IsSameFigure, whichever_is_rounded) {
  EXPECT_TRUE(same("31.2%", "31.17%"));
  EXPECT_TRUE(same("약 31%", "31.17%"));
  EXPECT_TRUE(same("31.1%", "31.17%"));
  EXPECT_TRUE(same("1,200개", "1,234 kites"));
  EXPECT_FALSE(same("1,234개", "1,200 kites"));
  EXPECT_TRUE(same("1,234개", "over 1,200 kites"));
  EXPECT_FALSE(same("31.3%", "31.17%"));
  EXPECT_FALSE(same("30%", "31%"));
}

TEST(IsSameInOtherWords, for_times_halves_and_complements) {
  const auto reworded = [](std::string_view a, std::string_view b) {
    return is_same_in_other_words(figure(a), figure(b));
  };
  EXPECT_TRUE(reworded("2배", "100% more"));
  EXPECT_TRUE(reworded("절반", "2x fewer"));
  EXPECT_TRUE(reworded("90%", "10% of it"));
  EXPECT_TRUE(reworded("25%", "0.25"));
  EXPECT_FALSE(reworded("3배", "100% more"));
}

TEST(FollowsFrom, differences_and_quotients) {
  const auto abstract = find_figures("rises from 60% to 75% at 4 ms instead of 12 ms").figures;
  EXPECT_TRUE(follows_from(figure("15%"), abstract));
  EXPECT_TRUE(follows_from(figure("3배"), abstract));
  EXPECT_FALSE(follows_from(figure("17%"), abstract));
}

TEST(FindSlip, tells_how_a_figure_went_wrong) {
  EXPECT_GT(find_slip(figure("31.17%"), figure("13.17%")).moved, 0);
  EXPECT_GT(find_slip(figure("34억"), figure("34 billion")).magnitude, 0);
  EXPECT_GT(find_slip(figure("61.7%"), figure("61.8%")).replaced, 0);
  EXPECT_TRUE(find_slip(figure("12배"), figure("3x")).factor);
  const FigureSlip none = find_slip(figure("48.2%"), figure("13.9%"));
  EXPECT_EQ(none.moved + none.magnitude + none.replaced, 0);
  EXPECT_FALSE(none.factor);
}

}  // namespace
}  // namespace daejo::audit
