#include "audit/rules/incomplete_rule.h"

#include <gmock/gmock.h>

#include "audit/rules/left_over_text.h"
#include "tests/audit/rules/rule_checks.h"
#include "tests/audit/rules/run_checks.h"

namespace daejo::audit {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr const char* whole =
    "- **What's New**: 바람 없이 나는 연을 소개합니다.\n"
    "- **Technical Details**: 실의 길이를 스스로 고릅니다.\n"
    "- **Performance Highlights**: 세 시간을 날았습니다.\n";

std::string entry_with(int number, const std::string& summary) {
  return "### [Kite " + std::to_string(number) + "](https://arxiv.org/abs/2410.0001" +
         std::to_string(number) + ")\n\n" + summary + "\n";
}

/// The defects that the rule `incomplete` finds in an entry with this summary. The digest has five other
/// entries, with the summary `others`; they must get no reason.
std::vector<std::string> defects(const std::string& summary, const std::string& others = whole) {
  std::string markdown = entry_with(0, summary);
  for (int i = 1; i <= 5; ++i) markdown += entry_with(i, others);
  auto entries = test::entries_in(markdown);
  test::add_run_reasons(entries, 1);
  for (std::size_t i = 1; i < entries.size(); ++i) EXPECT_THAT(entries[i].judgement.reasons, IsEmpty());
  return test::facts(entries.front().judgement.reasons, "incomplete", "defect");
}

TEST(Incomplete, is_silent_about_a_summary_like_the_others) {
  EXPECT_THAT(defects(whole), IsEmpty());
}

TEST(Incomplete, sees_sections_that_the_others_have) {
  EXPECT_THAT(defects("- **What's New**: 바람 없이 나는 연을 소개합니다.\n"), ElementsAre("missing-section"));
  EXPECT_THAT(defects("바람 없이 나는 연을 소개합니다.\n"), ElementsAre("missing-section"));
}

TEST(Incomplete, lets_sections_have_other_names) {
  EXPECT_THAT(defects("- **What’s new**: 연을 소개합니다.\n- **Technical Details**: 실을 고릅니다.\n"
                      "- **Limitations**: 비에는 젖습니다.\n"),
              IsEmpty());
  EXPECT_THAT(defects(std::string(whole) + "- **Limitations**: 비에는 젖습니다.\n"), IsEmpty());
}

TEST(Incomplete, does_not_count_bullets_without_labels) {
  EXPECT_THAT(defects("- 연을 소개합니다.\n- 세 시간을 날았습니다.\n",
                      "- 연을 소개합니다.\n- 실을 고릅니다.\n- 세 시간을 날았습니다.\n"),
              IsEmpty());
}

TEST(Incomplete, sees_an_empty_section_and_a_summary_that_is_not_there) {
  EXPECT_THAT(defects("- **What's New**: 연을 소개합니다.\n- **Technical Details**:\n"
                      "- **Performance Highlights**: 세 시간을 날았습니다.\n"),
              ElementsAre("empty-section"));
  EXPECT_THAT(defects(""), ElementsAre("no-summary"));
}

TEST(Incomplete, sees_a_section_that_breaks_off) {
  EXPECT_THAT(defects("- **What's New**: 연을 소개합니다.\n- **Technical Details**: 실을 고릅니다.\n"
                      "- **Performance Highlights**: 세 시간을 날았습니다. 또한 기존 연보다\n"),
              ElementsAre("cut-off"));
  EXPECT_THAT(defects("- **What's New**: 연을 소개합니다.\n- **Technical Details**: 실의 길이\n"
                      "- **Performance Highlights**: 세 시간을 날았습니다.\n"),
              ElementsAre("cut-off"));
}

TEST(Incomplete, lets_a_digest_end_its_sections_with_nouns) {
  const std::string nouns = "- **What's New**: 바람 없이 나는 연 제안\n- **Result**: 세 시간 비행 달성\n";
  EXPECT_THAT(defects(nouns, nouns), IsEmpty());
  EXPECT_THAT(defects("- **What's New**: 바람 없이 나는 연 제안\n- **Result**: 세 시간 비행을\n", nouns),
              ElementsAre("cut-off"));
}

TEST(Incomplete, lets_an_unlabelled_bullet_lead_on_to_the_next) {
  const std::string bullets = "- 두 가지를 씁니다:\n- 실을 고릅니다.\n- 바람을 잽니다.\n";
  EXPECT_THAT(defects(bullets, bullets), IsEmpty());
}

TEST(Incomplete, points_at_the_sentence_that_breaks_off) {
  const std::string markdown = entry_with(0, "- **What's New**: 연을 소개합니다. 그리고 실을\n");
  const parsers::Digest digest = parse_digest(markdown, "d.md", parsers::DigestFormat::markdown);
  auto entries = test::entries_in(digest);
  test::add_run_reasons(entries, 1);
  ASSERT_EQ(entries.front().judgement.reasons.size(), 1U);
  EXPECT_EQ(entries.front().judgement.reasons.front().source.of(digest.source), "그리고 실을");
}

TEST(Incomplete, sees_half_of_a_link_that_the_abstract_has_whole) {
  auto entries = test::entries_in(entry_with(0, "- **Result**: 코드를 공개합니다. https://example.org/ki\n"));
  entries.front().paper = parsers::Paper{};
  entries.front().paper->abstract = "The code is at https://example.org/kites.";
  test::add_run_reasons(entries, 1);
  EXPECT_THAT(test::facts(entries.front().judgement.reasons, "incomplete", "defect"), ElementsAre("cut-off"));
  entries = test::entries_in(entry_with(0, "- **Result**: 코드를 공개합니다. https://example.org/kites\n"));
  entries.front().paper = parsers::Paper{};
  entries.front().paper->abstract = "The code is at https://example.org/kites.";
  test::add_run_reasons(entries, 1);
  EXPECT_THAT(entries.front().judgement.reasons, IsEmpty());
}

TEST(Incomplete, sees_what_a_language_model_says_for_itself) {
  const std::string rest =
      "- **Technical Details**: 실을 고릅니다.\n- **Performance Highlights**: 세 시간을 날았습니다.\n";
  EXPECT_THAT(defects("- **What's New**: 죄송하지만 논문을 볼 수 없습니다.\n" + rest),
              ElementsAre("refusal"));
  EXPECT_THAT(defects("- **What's New**: 본문을 제공해 주시면 요약해 드리겠습니다.\n" + rest),
              ElementsAre("refusal"));
  EXPECT_THAT(defects("- **What's New**: As an AI language model, I cannot access links.\n" + rest),
              ElementsAre("refusal"));
  EXPECT_THAT(defects("- **What's New**: {summary}\n" + rest), ElementsAre("placeholder"));
}

TEST(LeftOverText, is_not_found_in_quotes_or_inside_words) {
  EXPECT_FALSE(find_left_over("모델은 '죄송하지만'으로 답을 시작합니다."));
  EXPECT_FALSE(find_left_over("\"As an AI language model\"이라는 말을 피합니다."));
  EXPECT_FALSE(find_left_over("언어 모델로서의 한계와 AP^{mask}, <think> 태그를 다룹니다."));
  EXPECT_FALSE(find_left_over("사용자는 sorry 키워드를 씁니다."));
  ASSERT_TRUE(find_left_over("먼저 I’m sorry 라고 합니다."));
}

TEST(HabitRules, hold_a_lone_entry_against_the_run) {
  std::string many;
  for (int i = 1; i <= 6; ++i) many += entry_with(i, whole);
  auto entries = test::entries_in(parse_digest(many, "a.md", parsers::DigestFormat::markdown), 0);
  const std::string alone = entry_with(0, "- **What's New**: 연을 소개합니다.\n");
  for (AuditedEntry& audited :
       test::entries_in(parse_digest(alone, "b.md", parsers::DigestFormat::markdown), 1)) {
    entries.push_back(std::move(audited));
  }
  test::add_run_reasons(entries, 2);
  EXPECT_THAT(test::facts(entries.back().judgement.reasons, "incomplete", "defect"),
              ElementsAre("missing-section"));
  EXPECT_THAT(entries.front().judgement.reasons, IsEmpty());
}

}  // namespace
}  // namespace daejo::audit
