#include "audit/rules/language_rule.h"

#include <gmock/gmock.h>

#include "tests/audit/rules/rule_checks.h"
#include "tests/audit/rules/run_checks.h"

namespace daejo::audit {
namespace {

constexpr const char* korean =
    "바람 없이 나는 연을 소개하고 실의 길이를 스스로 고르게 하며 세 시간을 날게 합니다. 비에도 젖지 않습니다.";
constexpr const char* english =
    "We present a kite that flies without wind and chooses the length of its own string.";

/// An entry with two sections, in Markdown. `number` is the last digit of the paper's id.
std::string entry_with(int number, const std::string& first, const std::string& second) {
  return "### [Kite](https://arxiv.org/abs/2410.0000" + std::to_string(number) + ")\n\n- **New**: " + first +
         "\n- **Details**: " + second + "\n\n";
}

std::vector<Reason> reasons_of(const std::string& first, const std::string& second,
                               const std::string& others_second = korean) {
  std::string markdown = entry_with(0, first, second);
  for (int i = 1; i <= 5; ++i) markdown += entry_with(i, korean, others_second);
  auto entries = test::entries_in(markdown);
  test::add_run_reasons(entries, 1);
  std::vector<Reason> found = entries.front().judgement.reasons;
  std::erase_if(found, [](const Reason& reason) { return reason.code != "language"; });
  return found;
}

TEST(Language, is_silent_about_korean_full_of_terms) {
  EXPECT_TRUE(reasons_of(korean, korean).empty());
  EXPECT_TRUE(
      reasons_of("Low-Rank Adaptation(LoRA)을 GPT-3와 RoBERTa의 self-attention 가중치에 적용하여 학습합니다.",
                 "추가 fine-tuning 없이 latency를 절반으로 줄이고 throughput을 두 배로 높였습니다.")
          .empty());
}

TEST(Language, sees_a_summary_that_is_english) {
  const auto reasons = reasons_of(english, english);
  ASSERT_EQ(reasons.size(), 1U);
  EXPECT_EQ(reasons.front().severity, Severity::warning);
  EXPECT_EQ(test::fact(reasons.front(), "korean_share"), "0.000000");
}

TEST(Language, sees_one_section_in_another_language_at_its_place) {
  const auto reasons = reasons_of(korean, english);
  ASSERT_EQ(reasons.size(), 1U);
  EXPECT_EQ(test::fact(reasons.front(), "section"), "Details");
  EXPECT_EQ(
      reasons_of(
          korean,
          "我们提出了一种无需风力即可飞行的风筝，它能够自行选择线的长度，并且在空中停留三个小时而不会坠落下来。")
          .size(),
      1U);
}

TEST(Language, takes_english_terms_with_korean_particles_for_korean) {
  EXPECT_TRUE(
      reasons_of(korean, "KiteNet: small, efficient, wind-driven controller. training & inference 비용 절감")
          .empty());
}

TEST(Language, lets_a_digest_keep_a_section_in_english) {
  EXPECT_TRUE(reasons_of(korean, english, english).empty());
}

TEST(Language, does_not_count_links_formulas_and_quoted_english) {
  EXPECT_TRUE(
      reasons_of(korean, "코드: https://example.org/a-very-long-path/to-some-kites/on-long-strings").empty());
  EXPECT_TRUE(reasons_of(korean, std::string("연이 바람 없이 난다 (") + english + ")").empty());
  EXPECT_EQ(count_letters("식 $\\alpha x + \\beta$ 하나").letters, 3U);
}

TEST(Language, says_nothing_of_what_is_short) {
  EXPECT_TRUE(reasons_of(korean, "KITE-3, OWL-2").empty());
}

}  // namespace
}  // namespace daejo::audit
