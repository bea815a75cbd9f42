#include <SQLiteCpp/SQLiteCpp.h>

#include "arxiv/store.h"
#include "tests/faults/kill_fixture.h"
#include "tests/support/fake_arxiv.h"

namespace daejo::test {
namespace {

void expect_whole(const std::filesystem::path& store) {
  EXPECT_EQ(SQLite::Database(store, SQLite::OPEN_READWRITE).execAndGet("PRAGMA integrity_check").getString(),
            "ok");
}

TEST_F(Kill, of_a_run_that_waits_for_an_answer_ends_it_by_that_signal) {
  const std::string day = write("day.md", digest_of(invented_papers(1)));
  FakeArxiv server(invented_papers(1));
  server.always_fail(Fault::silence);
  user.environment["DAEJO_ARXIV_API"] = server.query_url();
  for (const int signal : {SIGINT, SIGTERM}) {
    user.signal = signal;
    user.signal_after = std::chrono::milliseconds(500);
    const Ran ran = run({"check", day, "--api-interval", "0", "--fail-on", "never"});
    EXPECT_EQ(ran.signal, signal) << ran.status;
    EXPECT_EQ(ran.out, "");
  }
}

TEST_F(Kill, while_abstracts_are_fetched_keeps_every_answer_that_came) {
  const std::vector<parsers::Paper> papers = invented_papers(230);
  const std::string day = write("day.md", digest_of(papers));
  const std::filesystem::path store = folder / "daejo.db";
  const std::vector<std::string> arguments = {"check",          day, "--store",   store.string(),
                                              "--api-interval", "0", "--fail-on", "never"};
  std::unique_ptr<FakeArxiv> server;
  const auto start_anew = [&] {
    for (const char* end : {"", "-wal", "-shm"}) std::filesystem::remove(store.string() + end);
    server = std::make_unique<FakeArxiv>(papers);
    user.environment["DAEJO_ARXIV_API"] = server->query_url();
  };
  const auto keeps_what_came = [&] {
    // daejo sends a request only after the answers to all earlier requests are in the store.
    const std::size_t answered = server->query_count() == 0 ? 0 : server->query_count() - 1;
    std::size_t kept = 0;
    if (auto opened = arxiv::Store::open_to_read(store)) kept = opened->info().papers;
    EXPECT_GE(kept, std::min<std::size_t>(answered * 100, papers.size()));
    EXPECT_EQ(run(arguments).status, 0);
    EXPECT_EQ(arxiv::Store::open_to_read(store)->find(bare_ids(papers)).size(), papers.size());
    expect_whole(store);
  };
  kill_often(arguments, start_anew, keeps_what_came);
}

TEST_F(Kill, while_a_snapshot_is_imported_keeps_what_was_there) {
  const std::filesystem::path store = folder / "daejo.db";
  const std::vector<parsers::Paper> papers = invented_papers(7'000);
  const std::string snapshot = write_snapshot("snapshot.jsonl", papers);
  const std::vector<std::string> arguments = {"store", "import", snapshot, "--store", store.string()};
  const parsers::Paper other = invented_papers(7'001).back();
  const auto start_anew = [&] {
    for (const char* end : {"", "-wal", "-shm"}) std::filesystem::remove(store.string() + end);
    arxiv::Store::open_to_write(store).put(std::vector{other}, "2024-10-17T00:00:00Z");
  };
  kill_often(arguments, start_anew, [&] {
    EXPECT_EQ(arxiv::Store::open_to_read(store)->find(bare_ids({other})).size(), 1U);
    expect_whole(store);
  });
  EXPECT_EQ(run(arguments).status, 0);
  EXPECT_EQ(arxiv::Store::open_to_read(store)->info().papers, papers.size() + 1);
}

TEST_F(Kill, while_a_report_is_written_leaves_the_old_one_or_the_new_one) {
  const std::string results = (folder / "results.json").string();
  run({"check", fixture("digests/sample.md"), "--abstracts", fixture("abstracts.jsonl"), "--offline",
       "--format", "json", "--output", results});
  const std::string page = (folder / "page.html").string();
  const std::vector<std::string> arguments = {"report", results, "--format", "html", "--output", page};
  ASSERT_EQ(run(arguments).status, 0);
  const std::string whole = read_bytes(page);
  kill_often(
      arguments, [&] { write("page.html", "an older page"); },
      [&] { expect_old_or_new(page, "an older page", whole); });
}

TEST_F(Kill, while_a_model_is_trained_leaves_the_old_one_or_the_new_one) {
  const std::string model = (folder / "own.model").string();
  const std::string glossary = write("glossary.tsv", "음성 인식\tspeech recognition\n");
  const std::vector<std::string> arguments = {
      "train", "--abstracts", fixture("abstracts.jsonl"), "--glossary", glossary, "--output", model};
  ASSERT_EQ(run(arguments).status, 0);
  const std::string whole = read_bytes(model);
  kill_often(
      arguments, [&] { write("own.model", "an older model"); },
      [&] { expect_old_or_new(model, "an older model", whole); });
}

TEST_F(Kill, while_summaries_are_fixed_leaves_the_old_digest_or_the_new_one) {
  const std::string sample = read_bytes(fixture("digests/sample.md"));
  const std::string day = write("day.md", sample);
  // A right summary of the paper Segment Anything. The command returns it for each of the four wrong entries,
  // but only the entry of Segment Anything keeps it, because it is wrong for the others.
  const std::string right = write(
      "right.md",
      "- **What's New**: 이미지 분할(segmentation)을 위한 새로운 작업과 모델, 데이터셋인 Segment Anything(SA)을 소개합니다. 11M 이미지에서 10억 개가 넘는 마스크(mask)를 모은 가장 큰 분할 데이터셋입니다.\n");
  const std::vector<std::string> arguments = {
      "check",     day,          "--abstracts",  fixture("abstracts.jsonl"),
      "--offline", "--fix-with", "cat " + right, "--fix-rounds",
      "1"};
  ASSERT_EQ(run(arguments).status, 1);
  const std::string fixed = read_bytes(day);
  ASSERT_NE(fixed, sample);
  kill_often(
      arguments, [&] { write("day.md", sample); }, [&] { expect_old_or_new(day, sample, fixed); });
}

}  // namespace
}  // namespace daejo::test
