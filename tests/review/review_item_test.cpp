#include "review/review_item.h"

#include <gtest/gtest.h>

#include "report/read_results.h"
#include "tests/review/queue_fixture.h"

namespace daejo::review {
namespace {
using namespace daejo::test;

HistoryEntry decided(Decision decision) {
  HistoryEntry entry;
  entry.action = Action::decided;
  entry.ruling.decision = decision;
  return entry;
}

HistoryEntry undone() {
  HistoryEntry entry;
  entry.action = Action::undone;
  return entry;
}

TEST(ItemFingerprint, holds_while_the_text_says_the_same) {
  parsers::Entry entry = doubted_entry("2410.00001", "새로운 모델을 제안합니다.", Verdict::ok, -5).entry;
  const std::string before = item_fingerprint(entry);
  EXPECT_EQ(before.size(), 32U);
  entry.line = 99;
  entry.sections[0].label = "Another label";
  entry.sections[0].text = "  새로운\n모델을   제안합니다. ";
  EXPECT_EQ(item_fingerprint(entry), before) << "Lines, labels and white space are not the text.";
}

TEST(ItemFingerprint, changes_with_the_text_and_with_the_paper) {
  parsers::Entry entry = doubted_entry("2410.00001", "새로운 모델을 제안합니다.", Verdict::ok, -5).entry;
  const std::string before = item_fingerprint(entry);
  parsers::Entry other_text = entry;
  other_text.sections[0].text = "새로운 모델을 제안했습니다.";
  EXPECT_NE(item_fingerprint(other_text), before);
  parsers::Entry other_paper = entry;
  other_paper.id = parsers::ArxivId{"2410.00002", 0};
  EXPECT_NE(item_fingerprint(other_paper), before);
}

TEST(RulingAfter, is_the_last_decision_that_was_not_undone) {
  std::vector<HistoryEntry> history;
  EXPECT_EQ(ruling_after(history).decision, Decision::none);
  history.push_back(decided(Decision::generic));
  history.push_back(decided(Decision::right));
  EXPECT_EQ(ruling_after(history).decision, Decision::right);
  history.push_back(undone());
  EXPECT_EQ(ruling_after(history).decision, Decision::generic);
  history.push_back(undone());
  EXPECT_EQ(ruling_after(history).decision, Decision::none);
  history.push_back(undone());
  EXPECT_EQ(ruling_after(history).decision, Decision::none) << "There is nothing below nothing.";
}

TEST(QueuedEntries, keep_the_whole_audit_of_an_entry) {
  AuditRun run = run_of({doubted_entry("2410.00001", "하나", Verdict::mismatch, 4)});
  run.background = {"arxiv.index", 7};
  const QueuedEntry queued = queued_entries(run).at(0);
  const AuditRun again = report::parse_results(queued.results, "queue");
  EXPECT_EQ(again.background, run.background);
  ASSERT_EQ(again.entries.size(), 1U);
  EXPECT_EQ(again.entries[0].entry.sections[0].text, "하나");
  EXPECT_EQ(again.entries[0].judgement.reasons[0].code, "unrelated");
  EXPECT_EQ(item_fingerprint(again.entries[0].entry), queued.fingerprint);
  EXPECT_EQ(queued.codes, std::vector<std::string>{"unrelated"});
  EXPECT_EQ(queued.findings.size(), 1U);
}

TEST(QueuedEntries, doubt_what_has_a_verdict_or_a_warning_that_counts) {
  AuditedEntry warned = doubted_entry("2410.00002", "둘", Verdict::ok, -4);
  Reason warning;
  warning.code = "incomplete";
  warned.judgement.reasons.push_back(warning);
  AuditedEntry noted = doubted_entry("2410.00003", "셋", Verdict::ok, -4);
  Reason note = warning;
  note.severity = Severity::note;
  noted.judgement.reasons.push_back(note);
  AuditedEntry accepted = doubted_entry("2410.00004", "넷", Verdict::mismatch, 4);
  accepted.judgement.reasons[0].suppressed = Suppression::baseline;
  const AuditRun run = run_of({doubted_entry("2410.00001", "하나", Verdict::unverified, 0), warned, noted,
                               accepted, doubted_entry("2410.00005", "다섯", Verdict::ok, -6)});
  const auto queued = queued_entries(run);
  EXPECT_TRUE(queued[0].is_doubted) << "What could not be checked is not ok.";
  EXPECT_TRUE(queued[1].is_doubted);
  EXPECT_FALSE(queued[2].is_doubted);
  EXPECT_FALSE(queued[3].is_doubted);
  EXPECT_FALSE(queued[4].is_doubted);
}

TEST(ItemNumber, is_all_digits_from_1_on) {
  EXPECT_EQ(item_number("17"), 17);
  for (const char* const text : {"", "0", "-1", "1x", " 1", "../1", "1/..", "99999999999999999999", "0x1"}) {
    EXPECT_FALSE(item_number(text)) << text;
  }
}

}  // namespace
}  // namespace daejo::review
