#include <filesystem>
#include <thread>

#include "tests/faults/kill_fixture.h"
#include "tests/review/load_findings.h"
#include "tests/review/queue_fixture.h"
#include "tests/review/server_process.h"
#include "tests/support/fake_arxiv.h"

namespace daejo::test {
namespace {

TEST_F(Kill, while_editors_decide_keeps_every_decision_that_was_acknowledged) {
  const std::string queue = (folder / "review.db").string();
  constexpr std::int64_t items = 5;  // few, so that each editor soon knows every item's version
  std::vector<AuditedEntry> entries;
  for (std::int64_t i = 1; i <= items; ++i) {
    entries.push_back(doubted_entry("2410.0000" + std::to_string(i), "요약 " + std::to_string(i) + "번이다.",
                                    Verdict::mismatch, 2));
  }
  add(*review::open_review_store(queue), run_of(std::move(entries)));
  constexpr double seconds = 0.3;
  std::vector<LoadClient> editors;
  for (int i = 0; i < kills(); ++i) {
    ServerProcess server(queue, 0);
    editors.emplace_back(i, server.port(), items, std::chrono::milliseconds(0));
    const auto moment = std::chrono::steady_clock::now() + moment_of(seconds);
    std::thread editing([&] { editors.back().work_until(moment + std::chrono::milliseconds(20)); });
    std::this_thread::sleep_until(moment);
    server.kill(signal_of(i));
    editing.join();
    const LoadFindings findings = find_in_history(*review::open_review_store(queue), editors);
    EXPECT_TRUE(findings.is_whole()) << findings.wrong << " not as they were answered, " << findings.unsent
                                     << " that nobody sent, " << findings.integrity;
    if (HasFailure()) FAIL() << "after kill " << i << " with " << signal_of(i);
  }
  EXPECT_GT(find_in_history(*review::open_review_store(queue), editors).acknowledged, 0U);
  EXPECT_EQ(run({"review", "stats", "--queue", queue}).status, 0);
}

TEST_F(Kill, while_results_are_put_into_the_queue_puts_in_all_or_none) {
  const std::string day = write("day.md", digest_of(invented_papers(230)));
  const std::string results = (folder / "results.json").string();
  run({"check", day, "--offline", "--format", "json", "--output", results});
  const std::filesystem::path queue = folder / "review.db";
  add(*review::open_review_store(queue.string()),
      run_of({doubted_entry("2409.00001", "요약이다.", Verdict::mismatch, 2)}));
  ASSERT_EQ(run({"review", "decide", "1", "right", "--queue", queue.string()}).status, 0);
  const std::string before = read_bytes(queue);
  const auto start_anew = [&] {
    for (const char* end : {"-wal", "-shm"}) std::filesystem::remove(queue.string() + end);
    write("review.db", before);
  };
  kill_often({"review", "add", results, "--queue", queue.string()}, start_anew, [&] {
    const auto store = review::open_review_store(queue.string());
    EXPECT_THAT(store->counts().current, testing::AnyOf(1U, 231U));
    EXPECT_EQ(store->decided_items().size(), 1U);
    EXPECT_EQ(store->integrity(), "");
    EXPECT_EQ(run({"review", "add", results, "--queue", queue.string()}).status, 0);
    EXPECT_EQ(store->counts().current, 231U);
  });
}

}  // namespace
}  // namespace daejo::test
