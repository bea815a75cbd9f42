#include "report/run_difference.h"

#include <gmock/gmock.h>

#include "report/difference_report.h"

namespace daejo::report {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

EntryOutcome entry(const std::string& id, Verdict verdict, std::vector<FindingOutcome> findings = {}) {
  EntryOutcome outcome;
  outcome.file = "day.md";
  outcome.line = 3;
  outcome.id = parsers::ArxivId{id, 0};
  outcome.title = "Paper " + id;
  outcome.verdict = verdict;
  outcome.mismatch = verdict == Verdict::mismatch ? 0.99 : 0.01;
  outcome.findings = std::move(findings);
  return outcome;
}

FindingOutcome finding(const std::string& code, const std::string& level) {
  return {code, level, {"About " + code + ".", code + "입니다."}, 4};
}

RunOutcome run_of(std::vector<EntryOutcome> entries) {
  RunOutcome run;
  run.file = "run.json";
  run.has_head = true;
  run.model = "model 1";
  run.entries = std::move(entries);
  return run;
}

TEST(RunDifference, of_a_run_with_itself_is_nothing) {
  const RunOutcome run = run_of({entry("2410.00001", Verdict::ok), entry("2410.00002", Verdict::mismatch)});
  const RunDifference difference = difference_of(run, run);
  EXPECT_TRUE(difference.changes.empty());
  EXPECT_EQ(difference.in_both, 2U);
  EXPECT_EQ(render_difference(run, run, difference, Language::english, false),
            "The two runs agree on every entry; there are 2.\n");
}

TEST(RunDifference, knows_what_got_worse_and_what_got_better) {
  const RunOutcome before =
      run_of({entry("2410.00001", Verdict::ok), entry("2410.00002", Verdict::mismatch)});
  const RunOutcome after = run_of({entry("2410.00001", Verdict::review), entry("2410.00002", Verdict::ok)});
  const RunDifference difference = difference_of(before, after);
  ASSERT_EQ(difference.changes.size(), 2U);
  EXPECT_TRUE(difference.changes[0].is_worse);
  EXPECT_FALSE(difference.changes[1].is_worse);
  EXPECT_EQ(difference.worse, 1U);
  EXPECT_THAT(difference.changes[0].because, ElementsAre("program"));
}

TEST(RunDifference, takes_a_new_warning_for_worse_but_no_note) {
  const RunOutcome before = run_of({entry("2410.00001", Verdict::ok), entry("2410.00002", Verdict::ok)});
  const RunOutcome after = run_of({entry("2410.00001", Verdict::ok, {finding("duplicate", "warning")}),
                                   entry("2410.00002", Verdict::ok, {finding("name-unsupported", "note")})});
  const RunDifference difference = difference_of(before, after);
  ASSERT_EQ(difference.changes.size(), 2U);
  EXPECT_TRUE(difference.changes[0].is_worse);
  EXPECT_FALSE(difference.changes[1].is_worse);
  const std::string shown = render_difference(before, after, difference, Language::english, false);
  EXPECT_THAT(shown, HasSubstr("+ duplicate (warning): About duplicate."));
  EXPECT_THAT(shown, HasSubstr("they are ok and new or gone: 1;"));
  EXPECT_EQ(shown.find("name-unsupported"), std::string::npos);
  EXPECT_THAT(render_difference(before, after, difference, Language::korean, true),
              HasSubstr("name-unsupported입니다."));
}

TEST(RunDifference, takes_a_better_verdict_for_better_though_it_comes_with_a_warning) {
  const RunOutcome before = run_of({entry("2410.00001", Verdict::mismatch, {finding("unrelated", "error")})});
  const RunOutcome after =
      run_of({entry("2410.00001", Verdict::review, {finding("foreign-passage", "warning")})});
  EXPECT_EQ(difference_of(before, after).worse, 0U);
  EXPECT_EQ(difference_of(after, before).worse, 1U);
}

TEST(RunDifference, takes_what_was_accepted_for_right) {
  EntryOutcome accepted = entry("2410.00001", Verdict::mismatch, {finding("unrelated", "accepted")});
  accepted.counts = false;
  const RunOutcome before = run_of({entry("2410.00001", Verdict::mismatch, {finding("unrelated", "error")})});
  const RunDifference better = difference_of(before, run_of({accepted}));
  EXPECT_EQ(better.worse, 0U);
  EXPECT_EQ(better.changes.size(), 1U);
  EXPECT_EQ(difference_of(run_of({accepted}), before).worse, 1U);
}

TEST(RunDifference, finds_an_entry_again_in_another_file_and_a_paper_that_stands_twice) {
  EntryOutcome moved = entry("2410.00001", Verdict::ok);
  moved.file = "archive/day.md";
  moved.line = 77;
  const RunOutcome before = run_of({entry("2410.00001", Verdict::ok), entry("2410.00002", Verdict::ok),
                                    entry("2410.00002", Verdict::mismatch)});
  const RunOutcome after =
      run_of({entry("2410.00002", Verdict::ok), entry("2410.00002", Verdict::mismatch), moved});
  EXPECT_TRUE(difference_of(before, after).changes.empty());
}

TEST(RunDifference, names_entries_that_only_one_run_has) {
  const RunOutcome before = run_of({entry("2410.00001", Verdict::mismatch)});
  const RunOutcome after = run_of({entry("2410.00003", Verdict::mismatch)});
  const RunDifference difference = difference_of(before, after);
  ASSERT_EQ(difference.changes.size(), 2U);
  EXPECT_EQ(difference.changes[0].before, nullptr);
  EXPECT_TRUE(difference.changes[0].is_worse);
  EXPECT_EQ(difference.changes[1].after, nullptr);
  EXPECT_FALSE(difference.changes[1].is_worse);
}

TEST(RunDifference, says_what_else_differs) {
  RunOutcome before = run_of({entry("2410.00001", Verdict::ok)});
  RunOutcome after = run_of({entry("2410.00001", Verdict::mismatch)});
  after.model = "model 2";
  after.entries[0].summary = 7;
  after.thresholds.review = 0.2;
  EXPECT_THAT(difference_of(before, after).changes[0].because, ElementsAre("summary", "model", "thresholds"));
  after = run_of({entry("2410.00001", Verdict::mismatch)});
  before.has_head = false;
  EXPECT_THAT(difference_of(before, after).changes[0].because, ElementsAre("unknown"));
}

}  // namespace
}  // namespace daejo::report
