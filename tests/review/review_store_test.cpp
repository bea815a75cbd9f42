#include "review/review_store.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <thread>

#include "base/error.h"
#include "tests/review/queue_fixture.h"

namespace daejo::review {
namespace {
using namespace daejo::test;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;

using ReviewStoreTest = QueueTest;

std::vector<std::string> ids(const std::vector<ReviewItem>& items) {
  std::vector<std::string> found;
  found.reserve(items.size());
  for (const ReviewItem& item : items) found.push_back(item.entry.arxiv_id);
  return found;
}

std::vector<std::string> actions(const std::vector<HistoryEntry>& history) {
  std::vector<std::string> found;
  found.reserve(history.size());
  for (const HistoryEntry& entry : history) found.emplace_back(to_string(entry.action));
  return found;
}

ReviewItem worst(ReviewStore& store) {
  return store.list({}, noon).at(0);
}

TEST_P(ReviewStoreTest, lists_what_is_doubted_and_the_worst_first) {
  const AddResult result = add(*store, three());
  EXPECT_EQ(result.added, 2U);
  EXPECT_EQ(result.passed_over, 1U);
  EXPECT_THAT(ids(store->list({}, noon)), ElementsAre("2410.00002", "2410.00001"));
  const QueueCounts counts = store->counts();
  EXPECT_EQ(counts.open, 2U);
  EXPECT_THAT(counts.open_codes, ElementsAre(std::pair<std::string, std::size_t>("unrelated", 2)));
}

TEST_P(ReviewStoreTest, all_takes_what_is_ok_too_but_opens_it_to_nobody) {
  EXPECT_EQ(add(*store, three(), true).added, 3U);
  QueueFilter all;
  all.state = QueueState::all;
  EXPECT_THAT(store->list(all, noon), SizeIs(3));
  EXPECT_THAT(store->list({}, noon), SizeIs(2));
}

TEST_P(ReviewStoreTest, a_decision_leaves_the_open_queue_and_stands_in_the_history) {
  add(*store, three());
  const ReviewItem item = worst(*store);
  const DecideResult result = store->decide(item.id, item.version, ruling(Decision::generic));
  EXPECT_EQ(result.outcome, Outcome::done);
  EXPECT_EQ(result.item->ruling, ruling(Decision::generic));
  EXPECT_EQ(result.item->version, item.version + 1);
  EXPECT_THAT(ids(store->list({}, noon)), ElementsAre("2410.00001"));
  EXPECT_THAT(actions(store->history(item.id)), ElementsAre("added", "decided"));
}

TEST_P(ReviewStoreTest, whoever_comes_second_is_told_and_sees_the_other_decision) {
  add(*store, three());
  const ReviewItem item = worst(*store);
  store->decide(item.id, item.version, ruling(Decision::right, "kim"));
  const DecideResult lost = store->decide(item.id, item.version, ruling(Decision::swapped, "lee"));
  EXPECT_EQ(lost.outcome, Outcome::conflict);
  EXPECT_EQ(lost.item->ruling.decision, Decision::right);
  EXPECT_EQ(lost.item->ruling.who, "kim");
  EXPECT_THAT(store->history(item.id), SizeIs(2)) << "The lost decision left no trace.";
}

TEST_P(ReviewStoreTest, undo_is_a_new_entry_and_brings_the_earlier_decision_back) {
  add(*store, three());
  const ReviewItem item = worst(*store);
  auto result = store->decide(item.id, item.version, ruling(Decision::generic));
  result = store->decide(item.id, result.item->version, ruling(Decision::right));
  result = store->undo(item.id, result.item->version, "lee", later);
  EXPECT_EQ(result.item->ruling, ruling(Decision::generic));
  result = store->undo(item.id, result.item->version, "lee", later);
  EXPECT_EQ(result.item->ruling, Ruling{});
  EXPECT_EQ(store->undo(item.id, result.item->version, "lee", later).outcome, Outcome::nothing_to_undo);
  const auto history = store->history(item.id);
  EXPECT_THAT(actions(history), ElementsAre("added", "decided", "decided", "undone", "undone"));
  EXPECT_EQ(history[4].ruling.who, "lee");
  EXPECT_EQ(history[4].version, 5);
}

TEST_P(ReviewStoreTest, undo_of_an_older_version_is_a_conflict) {
  add(*store, three());
  const ReviewItem item = worst(*store);
  store->decide(item.id, item.version, ruling(Decision::generic));
  EXPECT_EQ(store->undo(item.id, item.version, "lee", later).outcome, Outcome::conflict);
}

TEST_P(ReviewStoreTest, an_item_that_is_not_there_is_said_so) {
  EXPECT_EQ(store->decide(7, 1, ruling(Decision::right)).outcome, Outcome::unknown_item);
  EXPECT_EQ(store->undo(7, 1, "kim", noon).outcome, Outcome::unknown_item);
  EXPECT_FALSE(store->find(7, noon));
  EXPECT_FALSE(store->take(7, {"kim", "a"}, noon, later));
}

TEST_P(ReviewStoreTest, auditing_again_updates_and_keeps_the_decision) {
  add(*store, three());
  const ReviewItem item = worst(*store);
  store->decide(item.id, item.version, ruling(Decision::right));
  AuditRun again = three();
  again.entries[1] = doubted_entry("2410.00002", "둘", Verdict::review, 1.5);
  again.entries[1].entry.line = 70;
  const AddResult result = add(*store, again);
  EXPECT_EQ(result.added, 0U);
  EXPECT_EQ(result.updated, 2U);
  const auto now = store->find(item.id, noon);
  EXPECT_EQ(now->ruling.decision, Decision::right);
  EXPECT_EQ(now->entry.verdict, Verdict::review);
  EXPECT_EQ(now->entry.line, 70U);
  EXPECT_THAT(actions(store->history(item.id)), ElementsAre("added", "decided", "reaudited"));
}

TEST_P(ReviewStoreTest, auditing_again_to_the_same_end_writes_no_history) {
  add(*store, three());
  const auto before = store->progress().last_change;
  add(*store, three());
  EXPECT_EQ(store->progress().last_change, before);
}

TEST_P(ReviewStoreTest, a_changed_text_comes_back_with_the_earlier_decision) {
  add(*store, three());
  const ReviewItem item = worst(*store);
  store->decide(item.id, item.version, ruling(Decision::swapped));
  AuditRun changed = three();
  changed.entries[1] = doubted_entry("2410.00002", "고친 둘", Verdict::ok, -3);
  const AddResult result = add(*store, changed);
  EXPECT_EQ(result.changed, 1U);
  const auto open = store->list({}, noon);
  EXPECT_THAT(ids(open), ElementsAre("2410.00001", "2410.00002"))
      << "It is to be looked at, though it is ok now.";
  ASSERT_TRUE(open[1].previous);
  const auto earlier = store->find(*open[1].previous, noon);
  EXPECT_EQ(earlier->ruling.decision, Decision::swapped);
  EXPECT_EQ(earlier->entry.text, "둘");
  EXPECT_FALSE(earlier->is_current);
  EXPECT_EQ(open[1].ruling.decision, Decision::none);
}

TEST_P(ReviewStoreTest, a_text_that_comes_back_has_its_decision_again) {
  add(*store, three());
  const ReviewItem item = worst(*store);
  store->decide(item.id, item.version, ruling(Decision::right));
  AuditRun changed = three();
  changed.entries[1] = doubted_entry("2410.00002", "다른 둘", Verdict::mismatch, 3);
  add(*store, changed);
  add(*store, three());
  EXPECT_THAT(ids(store->list({}, noon)), ElementsAre("2410.00001"));
  const auto now = store->find(item.id, noon);
  EXPECT_TRUE(now->is_current);
  EXPECT_EQ(now->ruling.decision, Decision::right);
  EXPECT_THAT(actions(store->history(item.id)), ElementsAre("added", "decided", "replaced", "restored"));
}

TEST_P(ReviewStoreTest, every_version_has_one_entry_of_the_history) {
  add(*store, three());
  for (const Decision decision : all_decisions()) {
    const ReviewItem item = *store->find(1, noon);
    store->decide(1, item.version, ruling(decision));
  }
  const auto history = store->history(1);
  const auto version = store->find(1, noon)->version;
  ASSERT_EQ(static_cast<std::int64_t>(history.size()), version);
  for (std::size_t i = 0; i < history.size(); ++i) {
    EXPECT_EQ(history[i].version, static_cast<std::int64_t>(i) + 1);
  }
}

TEST_P(ReviewStoreTest, filters_take_what_is_typed_by_the_letter) {
  AuditRun run = three();
  run.entries[0].entry.title = "100%_sure' OR 1=1 --";
  add(*store, run);
  const auto found = [&](const std::string& words) {
    QueueFilter filter;
    filter.words = words;
    return store->list(filter, noon).size();
  };
  EXPECT_EQ(found("100%_SURE"), 1U);
  EXPECT_EQ(found("%"), 1U);
  EXPECT_EQ(found("_"), 1U);
  EXPECT_EQ(found("' OR 1=1 --"), 1U);
  EXPECT_EQ(found("\\"), 0U);
  EXPECT_EQ(found("둘"), 1U);
  QueueFilter filter;
  filter.code = "unrelated' OR '1'='1";
  EXPECT_THAT(store->list(filter, noon), SizeIs(0));
  filter = {};
  filter.verdict = "mismatch";
  EXPECT_THAT(ids(store->list(filter, noon)), ElementsAre("2410.00002"));
}

TEST_P(ReviewStoreTest, hostile_texts_come_back_as_they_went_in) {
  add(*store, three());
  const ReviewItem item = worst(*store);
  Ruling hostile = ruling(Decision::fixed);
  hostile.note = "'; DELETE FROM history; -- \"$1\" \\ \xF0\x9F\xA6\x8A \xE2\x80\xAE";
  hostile.who = "<script>";
  hostile.fixed_text = "- **What's New**: 고친 글\n";
  store->decide(item.id, item.version, hostile);
  EXPECT_EQ(store->find(item.id, noon)->ruling, hostile);
  EXPECT_THAT(store->history(item.id), SizeIs(2));
}

TEST_P(ReviewStoreTest, an_item_is_one_editors_until_the_time_is_over) {
  add(*store, three());
  const std::int64_t id = worst(*store).id;
  EXPECT_TRUE(store->take(id, {"kim", "a"}, noon, later));
  EXPECT_FALSE(store->take(id, {"lee", "b"}, noon, later));
  EXPECT_TRUE(store->take(id, {"kim", "a"}, noon, later)) << "One may take one's own again.";
  EXPECT_EQ(store->find(id, noon)->taken_by, "kim");
  EXPECT_EQ(store->find(id, later)->taken_by, "");
  Ruling late = ruling(Decision::right);
  late.when = later;
  EXPECT_EQ(store->decide(id, 1, late).item->taken_by, "") << "The answer to a decision says so, too.";
  EXPECT_TRUE(store->take(id, {"lee", "b"}, later, "2024-10-17T12:10:00Z"));
  store->release(id, {"kim", "a"});
  EXPECT_EQ(store->find(id, later)->taken_by, "lee") << "Nobody gives back what another has.";
  store->release(id, {"lee", "b"});
  EXPECT_EQ(store->find(id, later)->taken_by, "");
}

TEST_P(ReviewStoreTest, of_many_at_once_one_wins_each_version) {
  add(*store, three());
  const std::int64_t id = worst(*store).id;
  constexpr int editors = 8;
  constexpr int rounds = 20;
  std::array<int, editors> won{};
  std::vector<std::thread> threads;
  threads.reserve(editors);
  for (int editor = 0; editor < editors; ++editor) {
    threads.emplace_back([&, editor] {
      const auto own = place.open();
      for (int round = 0; round < rounds; ++round) {
        const auto item = own->find(id, noon);
        const auto result = own->decide(id, item->version, ruling(Decision::right, std::to_string(editor)));
        if (result.outcome == Outcome::done) ++won.at(static_cast<std::size_t>(editor));
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  std::array<int, editors> written{};
  for (const HistoryEntry& entry : store->history(id)) {
    if (entry.action == Action::decided) ++written.at(std::stoul(entry.ruling.who));
  }
  EXPECT_EQ(written, won) << "What was acknowledged is in the history once, and nothing else is.";
  EXPECT_EQ(store->integrity(), "");
}

TEST_P(ReviewStoreTest, a_secret_is_made_once) {
  EXPECT_EQ(store->secret("session", "first"), "first");
  EXPECT_EQ(place.open()->secret("session", "second"), "first");
}

TEST_P(ReviewStoreTest, papers_of_a_digest_are_kept_for_contrast) {
  add(*store, three());
  const auto papers = store->papers_of("day.md");
  ASSERT_THAT(papers, SizeIs(3)) << "Also of entries that are not in the queue.";
  EXPECT_EQ(papers[2].title, "Paper 2410.00003");
  EXPECT_THAT(store->papers_of("../../etc/passwd"), SizeIs(0));
}

TEST_P(ReviewStoreTest, decided_items_name_the_findings_that_they_settle) {
  add(*store, three());
  const ReviewItem item = worst(*store);
  store->decide(item.id, item.version, ruling(Decision::right));
  const auto decided = store->decided_items();
  ASSERT_THAT(decided, SizeIs(1));
  ASSERT_THAT(decided[0].entry.findings, SizeIs(1));
  EXPECT_EQ(decided[0].entry.findings[0], queued_entries(three())[1].findings[0]);
}

TEST_P(ReviewStoreTest, progress_counts_what_is_open_and_what_is_decided) {
  add(*store, three());
  const auto before = store->progress();
  EXPECT_EQ(before.open, 2U);
  EXPECT_EQ(before.decided, 0U);
  store->decide(1, 1, ruling(Decision::right));
  store->decide(2, 1, ruling(Decision::skip));
  const auto after = store->progress();
  EXPECT_EQ(after.open, 0U);
  EXPECT_EQ(after.decided, 1U) << "Skipping decides nothing.";
  EXPECT_EQ(after.last_change, before.last_change + 2);
}

TEST_P(ReviewStoreTest, neighbours_are_those_of_the_list) {
  AuditRun run;
  for (int i = 0; i < 12; ++i) {
    const auto verdict =
        i % 3 == 0 ? Verdict::mismatch : (i % 3 == 1 ? Verdict::review : Verdict::unverified);
    run.entries.push_back(
        doubted_entry("2410.0100" + std::to_string(i), "글 " + std::to_string(i), verdict, i % 4));
    if (verdict == Verdict::unverified) run.entries.back().judgement.logit.reset();
  }
  add(*store, run);
  QueueFilter filter;
  filter.words = "Paper 2410";
  const auto listed = store->list(filter, noon);
  ASSERT_THAT(listed, SizeIs(12));
  for (std::size_t i = 0; i < listed.size(); ++i) {
    const Neighbours found = store->neighbours(listed[i].id, filter);
    EXPECT_EQ(found.before, i > 0 ? std::optional(listed[i - 1].id) : std::nullopt) << i;
    EXPECT_EQ(found.after, i + 1 < listed.size() ? std::optional(listed[i + 1].id) : std::nullopt) << i;
  }
  store->decide(listed[5].id, 1, ruling(Decision::right));
  const Neighbours of_gone = store->neighbours(listed[5].id, filter);
  EXPECT_EQ(of_gone.before, listed[4].id) << "It left the list, and has its place in it still.";
  EXPECT_EQ(of_gone.after, listed[6].id);
  EXPECT_EQ(store->neighbours(999, filter).after, std::nullopt);
}

TEST_P(ReviewStoreTest, what_changed_since_is_told_and_what_is_taken) {
  add(*store, three());
  const auto before = store->progress().last_change;
  EXPECT_THAT(store->changed_since(before, noon), SizeIs(0));
  store->decide(1, 1, ruling(Decision::right));
  EXPECT_THAT(ids(store->changed_since(before, noon)), ElementsAre("2410.00001"));
  store->take(2, {"lee", "b"}, noon, later);
  EXPECT_THAT(store->changed_since(before + 1, noon), SizeIs(1));
  EXPECT_THAT(store->changed_since(before + 1, later), SizeIs(0)) << "The lease is over.";
}

TEST_P(ReviewStoreTest, a_secret_may_be_replaced) {
  EXPECT_EQ(store->secret("password", ""), "");
  store->set_secret("password", "hash");
  EXPECT_EQ(place.open()->secret("password", ""), "hash");
  store->set_secret("password", "");
  EXPECT_EQ(store->secret("password", ""), "");
}

INSTANTIATE_TEST_SUITE_P(Sqlite, ReviewStoreTest, testing::Values(false));
INSTANTIATE_TEST_SUITE_P(Postgres, ReviewStoreTest, testing::Values(true));

}  // namespace
}  // namespace daejo::review
