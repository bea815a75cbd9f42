#include "audit/rules/duplicate_rule.h"

#include <gmock/gmock.h>

#include "audit/rules/shingles.h"
#include "tests/audit/rules/rule_checks.h"
#include "tests/audit/rules/run_checks.h"

namespace daejo::audit {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const std::string kites =
    "바람 없이 나는 연을 소개하며 실의 길이를 스스로 고르게 합니다. 바다 위에서 세 시간을 날았고 비에도 젖지 않았으며 기존 연보다 두 배 높이 올랐습니다. 다음에는 밤에도 날게 하려 합니다.";
const std::string mail =
    "흐린 주소를 읽어 우편물을 나누는 두 손 로봇을 만듭니다. 하루 삼천 통을 나누며 잘못 보낸 편지를 절반으로 줄였습니다. 사람이 고친 것을 기억해 같은 실수를 되풀이하지 않습니다.";

std::string entry_of(const std::string& id, const std::string& first, const std::string& second = "") {
  const std::string more = second.empty() ? "" : "- **Details**: " + second + "\n";
  return "### [Paper " + id + "](https://arxiv.org/abs/" + id + ")\n\n- **New**: " + first + "\n" + more +
         "\n";
}

std::vector<AuditedEntry> checked(const std::string& markdown) {
  auto entries = test::entries_in(markdown);
  test::add_run_reasons(entries, 2);
  return entries;
}

std::vector<std::string> others(const AuditedEntry& audited) {
  return test::facts(audited.judgement.reasons, "duplicate", "other_id");
}

TEST(Duplicate, names_the_other_entry_on_both) {
  const auto entries =
      checked(entry_of("2410.00001", kites) + entry_of("2410.00002", mail) + entry_of("2410.00003", kites));
  EXPECT_THAT(others(entries[0]), ElementsAre("2410.00003"));
  EXPECT_THAT(others(entries[1]), IsEmpty());
  EXPECT_THAT(others(entries[2]), ElementsAre("2410.00001"));
  const Reason& reason = entries[2].judgement.reasons.front();
  EXPECT_EQ(test::fact(reason, "other_file"), "d.md");
  EXPECT_EQ(test::fact(reason, "other_line"), "1.000000");
  EXPECT_EQ(reason.severity, Severity::warning);
}

TEST(Duplicate, sees_a_text_of_which_a_word_was_changed) {
  std::string changed = kites;
  changed.replace(changed.find("바다"), std::string("바다").size(), "호수");
  EXPECT_THAT(others(checked(entry_of("2410.00001", kites) + entry_of("2410.00002", changed))[1]),
              ElementsAre("2410.00001"));
}

TEST(Duplicate, is_a_note_where_the_text_is_right) {
  auto entries = test::entries_in(entry_of("2410.00001", kites) + entry_of("2410.00002", kites));
  entries[0].judgement.verdict = Verdict::ok;
  entries[1].judgement.verdict = Verdict::mismatch;
  test::add_run_reasons(entries, 1);
  EXPECT_EQ(entries[0].judgement.reasons.front().severity, Severity::note);
  EXPECT_EQ(entries[1].judgement.reasons.front().severity, Severity::warning);
}

TEST(Duplicate, lets_one_paper_stand_on_two_days) {
  const auto entries = checked(entry_of("2410.00001", kites) + entry_of("2410.00001v2", kites));
  EXPECT_THAT(others(entries[0]), IsEmpty());
  EXPECT_THAT(others(entries[1]), IsEmpty());
}

TEST(Duplicate, sees_one_section_that_was_copied) {
  const auto entries = checked(
      entry_of("2410.00001", mail, kites) +
      entry_of(
          "2410.00002",
          "소리만 듣고 새를 알아보는 작은 기계를 숲에 둡니다. 마흔 종을 가렸고 건전지로 한 해를 버텼습니다. 새로 온 새는 이름을 묻습니다.",
          kites));
  EXPECT_THAT(test::facts(entries[1].judgement.reasons, "duplicate", "section"), ElementsAre("Details"));
}

TEST(Duplicate, lets_a_short_phrase_stand_twice) {
  const std::string filler = "이 논문은 새로운 방법을 제안하며 여러 실험에서 더 나은 성능을 보입니다.";
  EXPECT_THAT(others(checked(entry_of("2410.00001", filler) + entry_of("2410.00002", filler))[0]), IsEmpty());
  EXPECT_THAT(others(checked(entry_of("2410.00001", filler + " " + kites) +
                             entry_of("2410.00002", filler + " " + mail))[0]),
              IsEmpty());
}

TEST(Duplicate, takes_linear_time_where_hundreds_are_alike) {
  std::string markdown;
  for (int i = 10000; i < 10500; ++i) markdown += entry_of("2410." + std::to_string(i), kites);
  const auto entries = checked(markdown);
  for (const AuditedEntry& audited : entries) EXPECT_EQ(others(audited).size(), 1U);
}

TEST(Shingles, are_word_triples_without_case_and_punctuation) {
  EXPECT_EQ(find_shingles("A kite flies, high!"), find_shingles("a KITE flies high"));
  EXPECT_EQ(find_shingles("a kite flies high").size(), 2U);
  EXPECT_TRUE(find_shingles("a kite").empty());
  EXPECT_DOUBLE_EQ(resemblance({1, 2, 3}, {2, 3, 4}), 0.5);
  EXPECT_DOUBLE_EQ(resemblance({}, {}), 0);
}

}  // namespace
}  // namespace daejo::audit
