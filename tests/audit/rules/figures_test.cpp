#include "audit/rules/figures.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace daejo::audit {
namespace {

/// The figures in a text, each as it is written there.
std::vector<std::string> written(std::string_view text) {
  std::vector<std::string> out;
  for (const Figure& figure : find_figures(text).figures) out.emplace_back(figure.span.of(text));
  return out;
}

Figure only(std::string_view text) {
  const auto figures = find_figures(text).figures;
  EXPECT_EQ(figures.size(), 1U) << text;
  return figures.empty() ? Figure{} : figures.front();
}

using Strings = std::vector<std::string>;

TEST(FindFigures, takes_unit_and_magnitude_into_the_span) {
  EXPECT_EQ(written("정확도는 31.17%이고 속도는 2.6배입니다."), (Strings{"31.17%", "2.6배"}));
  EXPECT_EQ(written("15억 개의 파라미터와 1억 5천만 장"), (Strings{"15억", "1억 5천만"}));
  EXPECT_EQ(written("runs in 300 ms on 24GB"), (Strings{"300 ms", "24GB"}));
}

TEST(FindFigures, reads_magnitudes_of_both_languages) {
  EXPECT_DOUBLE_EQ(only("3천6백만 쌍").value, 3.6e7);
  EXPECT_DOUBLE_EQ(only("1억 2천 5백만 파라미터").value, 1.25e8);
  EXPECT_DOUBLE_EQ(only("a 7-billion-parameter kite").value, 7e9);
  EXPECT_DOUBLE_EQ(only("about 2.5 millions of kites").value, 2.5e6);
  EXPECT_DOUBLE_EQ(only("300 M parameters").value, 3e8);
}

TEST(FindFigures, reads_powers_of_ten) {
  EXPECT_DOUBLE_EQ(only("a catalog of $10^6$ kites").value, 1e6);
  EXPECT_DOUBLE_EQ(only("a catalog of 10^{12} kites").value, 1e12);
  EXPECT_EQ(written("10^123 and 2^6"), Strings{});
}

TEST(FindFigures, takes_no_grade_of_school_for_a_magnitude) {
  EXPECT_DOUBLE_EQ(only("1,800 K-12 students").value, 1800);
}

TEST(FindFigures, keeps_the_sizes_in_names_apart) {
  const FigureText found = find_figures("Llama 2 70B and Qwen 2.5 at 7B");
  ASSERT_EQ(found.sizes_in_names.size(), 1U);
  EXPECT_DOUBLE_EQ(found.sizes_in_names.front().value, 7e10);
  ASSERT_EQ(found.figures.size(), 1U);
  EXPECT_DOUBLE_EQ(found.figures.front().value, 7e9);
}

TEST(FindFigures, reads_units_to_one_base) {
  EXPECT_DOUBLE_EQ(only("4시간").value, only("240 minutes").value);
  EXPECT_EQ(only("4시간").kind, FigureKind::duration);
  EXPECT_EQ(only("gains of 13.17\\%").kind, FigureKind::percent);
  EXPECT_EQ(only("is $2.6\\times$ faster").kind, FigureKind::times);
  EXPECT_EQ(only("a 10-fold gain").kind, FigureKind::times);
  EXPECT_EQ(only("3분의 1로 줄었다").kind, FigureKind::percent);
  EXPECT_DOUBLE_EQ(only("100분의 15로 줄었다").value, 15);
}

TEST(FindFigures, reads_numbers_in_words) {
  EXPECT_DOUBLE_EQ(only("세 가지 방법").value, 3);
  EXPECT_DOUBLE_EQ(only("a two-stage kite").value, 2);
  EXPECT_DOUBLE_EQ(only("비용이 절반이다").value, 50);
  EXPECT_TRUE(only("세 가지 방법").spelled);
}

TEST(FindFigures, leaves_out_names_versions_years_ranks_sizes_and_list_items) {
  EXPECT_EQ(written("GPT-4와 Llama 2 70B, Qwen 2.5를 2024년 WMT 2014에서 비교했다."), Strings{});
  EXPECT_EQ(written("GPU는 Kite A100 80GB이고 Loss 31.06dB이다."), Strings{});
  EXPECT_EQ(written("1위에 올랐고 3D 영상을 512×512와 16x16으로 만든다."), Strings{});
  EXPECT_EQ(written("(1) 연을 날린다. 2) 실을 감는다."), Strings{});
  EXPECT_EQ(written("we propose: 1) a kite; pass@1"), Strings{});
}

TEST(FindFigures, leaves_out_powers) {
  EXPECT_EQ(written("DABI가 10⁵ 이상이고 오류가 7%입니다."), (Strings{"7%"}));
}

TEST(FindFigures, keeps_counts_and_scores_after_a_latin_word) {
  EXPECT_EQ(written("BLEU 31.4, FID 2.1, GPU 8대"), (Strings{"31.4", "2.1", "8"}));
}

TEST(FindFigures, shares_unit_and_magnitude_in_lists) {
  const auto percents = find_figures("10-20%").figures;
  ASSERT_EQ(percents.size(), 2U);
  EXPECT_EQ(percents[0].kind, FigureKind::percent);
  const auto sizes = find_figures("with 3, 7 and 13B weights").figures;
  ASSERT_EQ(sizes.size(), 3U);
  EXPECT_DOUBLE_EQ(sizes[0].other_value, 3e9);
  EXPECT_EQ(written("10x-50x smaller"), (Strings{"10x", "50x"}));
}

TEST(FindFigures, survives_hostile_numbers) {
  EXPECT_NO_THROW(find_figures(std::string(5000, '9')));
  EXPECT_NO_THROW(find_figures("0분의 0, 0.0.0, 1,,2, 9억억억, $$%%, 1e999"));
  EXPECT_TRUE(find_figures("").figures.empty());
}

}  // namespace
}  // namespace daejo::audit
