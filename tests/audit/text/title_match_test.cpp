#include "audit/text/title_match.h"

#include <gtest/gtest.h>

#include "audit/text/plain_words.h"

namespace daejo::audit {
namespace {

using testing::TestWithParam;
using testing::Values;

struct TitlePair {
  const char* title;
  const char* arxiv_title;
};

struct SameTitles : TestWithParam<TitlePair> {};

TEST_P(SameTitles, are_the_same_whatever_way_they_are_written) {
  EXPECT_EQ(match_titles(GetParam().title, GetParam().arxiv_title), TitleMatch::same);
  EXPECT_EQ(match_titles(GetParam().arxiv_title, GetParam().title), TitleMatch::same);
}

INSTANTIATE_TEST_SUITE_P(
    Differing, SameTitles,
    Values(TitlePair{"KiteNet: Learning to Fly Without Wind", "kitenet: learning to fly without wind"},
           TitlePair{"KiteNet – Learning to Fly Without Wind", "KiteNet: Learning to Fly Without Wind"},
           TitlePair{"$\\textit{Kite-Net}$: Learning to Fly Without Wind",
                     "Kite-Net: Learning to Fly Without Wind"},
           TitlePair{"$\\alpha$-Kites on Long Strings", "α-Kites on Long Strings"},
           TitlePair{"Poincaré Kites on Long Strings", "Poincar\\'e Kites on Long Strings"},
           TitlePair{"KiteNet", "KiteNet: Learning to Fly Without Wind"},
           TitlePair{"Learning to Fly Without Wind", "KiteNet: Learning to Fly Without Wind"},
           TitlePair{"Learning to Fly Without", "Learning to Fly Without Wind or Wings"},
           TitlePair{"[Spotlight] Learning to Fly Without Wind (v2)", "Learning to Fly Without Wind"},
           TitlePair{"KiteNet: Learing to Fly Without Wind", "KiteNet: Learning to Fly Without Wind"},
           TitlePair{"Kite's Strings for Long Flights", "Kites Strings for Long Flights"}));

TEST(TitleMatch, tells_other_papers_apart_though_their_titles_are_akin) {
  EXPECT_EQ(match_titles("Kite 2 Technical Report", "Kite 3 Technical Report"), TitleMatch::related);
  EXPECT_EQ(match_titles("Owl Technical Report", "Elk Technical Report"), TitleMatch::related);
  EXPECT_EQ(match_titles("KiteNet: Learning to Fly", "KiteNet: A Theory of Strings"), TitleMatch::related);
  EXPECT_EQ(match_titles("KiteNet: Learning to Fly", "Sorting Mail With Two Hands"), TitleMatch::different);
  EXPECT_EQ(match_titles("A Survey", "Sorting Mail by Hand: A Survey of Two Towns"), TitleMatch::different);
}

TEST(TitleMatch, does_not_compare_what_is_empty_or_translated) {
  EXPECT_EQ(match_titles("", "Learning to Fly"), TitleMatch::unknown);
  EXPECT_EQ(match_titles("바람 없이 나는 법 배우기", "Learning to Fly"), TitleMatch::unknown);
}

TEST(PlainWords, leave_out_accents_latex_and_apostrophes) {
  EXPECT_EQ(plain_words("Schr\\\"{o}dinger's \\textbf{Textured} $\\alpha$-VAE²"),
            (std::vector<std::string>{"schrodingers", "textured", "alpha", "vae2"}));
  EXPECT_EQ(plain_words("Łukasz Ørsted-Ğül"), (std::vector<std::string>{"lukasz", "orsted", "gul"}));
}

}  // namespace
}  // namespace daejo::audit
