#include "audit/rules/run_rules.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/audit/rules/rule_checks.h"
#include "tests/audit/rules/run_checks.h"
#include "tests/audit/toy_corpus.h"

namespace daejo::audit {
namespace {

const std::string leaked = "Qwertzuiop Asdfghjk Yxcvbnm Poiuztre 벤치마크를 씁니다.";

/// A run of one digest. `add` appends an entry with a summary, and the abstract of its paper.
struct TestRun {
  void add(const std::string& summary, const std::string& abstract) {
    const std::string id = "2410.0000" + std::to_string(++count);
    markdown += "### [Paper " + id + "](https://arxiv.org/abs/" + id + ")\n\n- **New**: " + summary + "\n\n";
    memory.documents.emplace_back(read_document(test::toy_model(), id, "Paper", abstract));
  }

  std::vector<AuditedEntry> checked(std::size_t threads = 1) {
    auto entries = test::entries_in(markdown);
    test::add_run_reasons(memory, entries, threads);
    for (AuditedEntry& audited : entries) {
      std::erase_if(audited.judgement.reasons,
                    [](const Reason& reason) { return reason.code != "repeated-passage"; });
    }
    return entries;
  }

  std::string markdown;
  std::size_t count = 0;
  AuditMemory memory{test::toy_model()};
};

std::size_t warned(const std::vector<AuditedEntry>& entries) {
  std::size_t count = 0;
  for (const AuditedEntry& audited : entries) count += audited.judgement.reasons.size();
  return count;
}

TEST(RepeatedPassage, stands_under_each_of_three_papers_that_have_it) {
  TestRun run;
  run.add("음성을 다룹니다. " + leaked, "Speech.");
  run.add("날씨를 다룹니다.", "Weather.");
  run.add("음악을 다룹니다. " + leaked, "Music.");
  run.add(leaked + " 교통을 다룹니다.", "Traffic.");
  const auto entries = run.checked();
  ASSERT_EQ(entries.size(), 4);
  EXPECT_TRUE(entries[1].judgement.reasons.empty());
  for (const std::size_t i : {0U, 2U, 3U}) {
    ASSERT_EQ(entries[i].judgement.reasons.size(), 1) << i;
    const Reason& reason = entries[i].judgement.reasons.front();
    EXPECT_EQ(reason.code, "repeated-passage");
    EXPECT_EQ(reason.severity, Severity::warning);
    EXPECT_EQ(test::fact(reason, "passage").substr(0, 10), "Qwertzuiop");
    EXPECT_EQ(reason.source.of(run.markdown).substr(0, 10), "Qwertzuiop");
  }
  EXPECT_EQ(test::fact(entries[0].judgement.reasons.front(), "other_ids"), "2410.00003, 2410.00004");
}

TEST(RepeatedPassage, leaves_verdicts_as_they_are) {
  TestRun run;
  for (int i = 0; i < 3; ++i) run.add(leaked, "Speech.");
  for (const AuditedEntry& audited : run.checked())
    EXPECT_EQ(audited.judgement.verdict, test::entries_in(run.markdown).front().judgement.verdict);
}

TEST(RepeatedPassage, is_silent_where_two_papers_have_it) {
  TestRun run;
  run.add(leaked, "Speech.");
  run.add(leaked, "Music.");
  run.add("날씨를 다룹니다.", "Weather.");
  EXPECT_EQ(warned(run.checked()), 0);
}

TEST(RepeatedPassage, is_silent_where_the_abstracts_have_it) {
  TestRun run;
  for (int i = 0; i < 4; ++i) run.add(leaked, "We use the Qwertzuiop Asdfghjk Yxcvbnm Poiuztre benchmark.");
  EXPECT_EQ(warned(run.checked()), 0);
}

TEST(RepeatedPassage, knows_a_passage_again_in_other_words) {
  TestRun run;
  run.add("Asdfghjk 작업 108개를 Qwertzuiop으로 평가합니다.", "Speech.");
  run.add("108개의 Qwertzuiop과 Asdfghjk로 이루어집니다. 날씨를 다룹니다.", "Weather.");
  run.add("음악을 다룹니다. 이는 Qwertzuiop, Asdfghjk, 108에 기반합니다.", "Music.");
  EXPECT_EQ(warned(run.checked()), 3);
}

TEST(RepeatedPassage, is_silent_about_what_abstracts_say_together) {
  TestRun usual;  // Two papers of the toy model's background have both terms.
  for (int i = 0; i < 4; ++i) usual.add("forecasting graph를 썼습니다.", "Speech.");
  EXPECT_EQ(warned(usual.checked()), 0);
  TestRun unusual;  // Only one paper has both.
  for (int i = 0; i < 4; ++i) unusual.add("image generation을 썼습니다.", "Speech.");
  EXPECT_EQ(warned(unusual.checked()), 4);
}

TEST(RepeatedPassage, takes_a_paper_that_stands_twice_for_one) {
  TestRun run;
  for (int i = 0; i < 3; ++i) {
    run.count = 0;
    run.add(leaked, "Speech.");
  }
  run.add(leaked, "Music.");
  EXPECT_EQ(warned(run.checked()), 0);
}

TEST(RepeatedPassage, is_silent_about_stock_phrases) {
  TestRun run;
  for (int i = 0; i < 4; ++i) run.add("이 연구는 모델을 제안합니다. 오류를 줄입니다.", "Speech.");
  EXPECT_EQ(warned(run.checked()), 0);
}

TEST(RepeatedPassage, does_not_depend_on_the_number_of_threads) {
  TestRun run;
  for (int i = 0; i < 5; ++i) run.add(leaked, "Speech.");
  const auto one = run.checked(1);
  const auto four = run.checked(4);
  for (std::size_t i = 0; i < one.size(); ++i) {
    ASSERT_EQ(one[i].judgement.reasons.size(), four[i].judgement.reasons.size());
    EXPECT_EQ(one[i].judgement.reasons.front().message.english,
              four[i].judgement.reasons.front().message.english);
  }
}

}  // namespace
}  // namespace daejo::audit
