#include "review/decision_exports.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "audit/score/pair_line.h"
#include "report/summary.h"
#include "tests/review/queue_fixture.h"

namespace daejo::review {
namespace {
using namespace daejo::test;
using testing::ElementsAre;
using testing::SizeIs;

class DecisionExportsTest : public QueueTest {
 protected:
  DecisionExportsTest() { add(*store, run()); }

  static AuditRun run() {
    return run_of({doubted_entry("2410.00001", "하나", Verdict::mismatch, 5),
                   doubted_entry("2410.00002", "둘", Verdict::mismatch, 4),
                   doubted_entry("2410.00003", "셋", Verdict::mismatch, 3),
                   doubted_entry("2410.00004", "넷", Verdict::review, 2),
                   doubted_entry("2410.00005", "다섯", Verdict::review, 1)});
  }

  void decide(std::int64_t id, Decision decision, const std::string& fixed_text = {}) {
    const std::int64_t version = store->find(id, noon)->version;
    EXPECT_EQ(store->decide(id, version, {decision, "a note", "kim", noon, fixed_text}).outcome,
              Outcome::done);
  }

  std::vector<audit::PairLine> labels() {
    std::istringstream lines(decisions_as_labels(store->decided_items()));
    std::vector<audit::PairLine> pairs;
    for (std::string line; std::getline(lines, line);) {
      const audit::PairLineResult read = audit::parse_pair_line(line);
      EXPECT_EQ(read.error, "");
      pairs.push_back(read.line);
    }
    return pairs;
  }
};

TEST_P(DecisionExportsTest, labels_are_pairs_whose_truth_the_editor_said) {
  decide(1, Decision::swapped);
  decide(2, Decision::right);
  decide(3, Decision::fixed, "- **What's New**: 고친 \\*글\\*\n- **다음**: 또 한 줄\n");
  decide(4, Decision::section);
  decide(5, Decision::skip);
  const auto pairs = labels();
  ASSERT_THAT(pairs, SizeIs(3)) << "A wrong section alone is neither, and a skipped one is not decided.";
  EXPECT_EQ(pairs[0].mismatch_truth, true);
  EXPECT_EQ(pairs[0].summary, "하나");
  EXPECT_EQ(pairs[0].id, "2410.00001");
  EXPECT_EQ(pairs[0].abstract, "We hold summaries against their papers.");
  EXPECT_EQ(pairs[0].day, "2024-10-17");
  EXPECT_THAT(pairs[0].leave_out, ElementsAre("2410.00001"));
  EXPECT_EQ(pairs[1].mismatch_truth, false);
  EXPECT_EQ(pairs[2].mismatch_truth, false);
  EXPECT_EQ(pairs[2].summary, "고친 *글*\n또 한 줄") << "As it reads, without its Markdown.";
}

TEST_P(DecisionExportsTest, a_fixed_one_without_its_text_says_nothing_of_any_text) {
  decide(1, Decision::fixed);
  decide(2, Decision::fixed, "<!-- later -->\n");
  EXPECT_THAT(labels(), SizeIs(0));
}

TEST_P(DecisionExportsTest, a_baseline_accepts_what_was_decided_and_nothing_else) {
  decide(1, Decision::unrelated);
  decide(4, Decision::right);
  decide(5, Decision::skip);
  const std::string text = decisions_as_baseline(store->decided_items(),
                                                 [](const std::string& file) { return "digests/" + file; });
  AuditRun again = run();
  project::BaselineMatcher matcher(
      project::parse_baseline(text, "baseline"), [](const std::string& file) { return "digests/" + file; },
      [](const std::string&) { return false; });
  matcher.accept(again.entries);
  EXPECT_THAT(matcher.stale(), SizeIs(0));
  std::vector<bool> accepted;
  for (const AuditedEntry& entry : again.entries) {
    accepted.push_back(entry.judgement.reasons[0].suppressed == Suppression::baseline);
  }
  EXPECT_THAT(accepted, ElementsAre(true, false, false, true, false));
}

TEST_P(DecisionExportsTest, a_later_check_is_silent_on_what_was_decided) {
  decide(1, Decision::unrelated);
  decide(2, Decision::fixed);
  decide(3, Decision::skip);
  AuditRun again = run();
  EXPECT_EQ(apply_decisions(store->decided_items(), again.entries), 2U);
  const report::Summary summary = report::summarize(again);
  EXPECT_EQ(summary.accepted, 2U);
  EXPECT_EQ(summary.mismatch, 1U);
  const Reason& reason = again.entries[0].judgement.reasons[0];
  EXPECT_EQ(reason.suppressed, Suppression::decision);
  EXPECT_EQ(reason.justification, "unrelated (kim, 2024-10-17T12:00:00Z): a note");
}

TEST_P(DecisionExportsTest, a_decision_is_about_one_text) {
  decide(1, Decision::right);
  AuditRun again = run();
  again.entries[0].entry.sections[0].text = "하나가 아닌 글";
  EXPECT_EQ(apply_decisions(store->decided_items(), again.entries), 0U);
}

TEST_P(DecisionExportsTest, adding_a_run_whose_findings_decisions_accept_changes_nothing) {
  decide(1, Decision::right);
  AuditRun again = run();
  apply_decisions(store->decided_items(), again.entries);
  const auto before = store->progress();
  add(*store, again);
  EXPECT_EQ(store->progress().last_change, before.last_change)
      << "The queue's own decisions are no news to it.";
  EXPECT_EQ(store->find(1, noon)->entry.codes, std::vector<std::string>{"unrelated"});
  EXPECT_EQ(store->find(1, noon)->entry.results.find("decision"), std::string::npos);
}

TEST_P(DecisionExportsTest, history_tells_every_change_undone_ones_too) {
  decide(1, Decision::right);
  store->undo(1, 2, "lee", later);
  std::istringstream lines(history_as_json_lines(store->history(0)));
  std::vector<std::string> told;
  for (std::string line; std::getline(lines, line);) {
    const auto entry = nlohmann::json::parse(line);
    if (entry["item"] == 1)
      told.push_back(entry["action"].get<std::string>() + " " + entry["who"].get<std::string>());
  }
  EXPECT_THAT(told, ElementsAre("added kim", "decided kim", "undone lee"));
  EXPECT_EQ(decisions_as_json_lines(store->decided_items()), "") << "Nothing is in force.";
}

TEST_P(DecisionExportsTest, decisions_in_force_are_told_for_programs) {
  decide(2, Decision::generic);
  const auto line = nlohmann::json::parse(decisions_as_json_lines(store->decided_items()));
  EXPECT_EQ(line["item"], 2);
  EXPECT_EQ(line["decision"], "generic");
  EXPECT_EQ(line["arxiv_id"], "2410.00002");
  EXPECT_EQ(line["file"], "day.md");
  EXPECT_EQ(line["who"], "kim");
}

INSTANTIATE_TEST_SUITE_P(Sqlite, DecisionExportsTest, testing::Values(false));
INSTANTIATE_TEST_SUITE_P(Postgres, DecisionExportsTest, testing::Values(true));

}  // namespace
}  // namespace daejo::review
