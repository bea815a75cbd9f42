#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <bit>
#include <fstream>
#include <thread>

#include "audit/index/build_index.h"
#include "audit/index/index_format.h"
#include "tests/faults/kill_fixture.h"
#include "tests/support/fake_arxiv.h"

namespace daejo::test {
namespace {

/// Whether the unfinished index has at least one complete segment, with which a later build can go on.
bool has_whole_segment(const std::filesystem::path& unfinished) {
  std::array<char, sizeof(audit::IndexHeader)> bytes{};
  std::ifstream(unfinished, std::ios::binary).read(bytes.data(), bytes.size());
  return std::bit_cast<audit::IndexHeader>(bytes).segments > 0;
}

/// Waits until the process `builder` has written its first segment or has ended.
void wait_for_first_segment(pid_t builder, const std::filesystem::path& unfinished) {
  while (!has_whole_segment(unfinished)) {
    siginfo_t ended{};
    const int waited = ::waitid(P_PID, static_cast<id_t>(builder), &ended, WEXITED | WNOHANG | WNOWAIT);
    if (waited != 0 || ended.si_pid == builder) return;
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
}

TEST_F(Kill, while_an_index_is_built_leaves_the_old_one_or_the_new_one) {
  const std::string snapshot = write_snapshot("snapshot.jsonl", invented_papers(3'000));
  const std::filesystem::path index = folder / "papers.index";
  const std::vector<std::string> arguments = {"index", snapshot, "--output", index.string()};
  ASSERT_EQ(run(arguments).status, 0);
  const std::string whole = read_bytes(index);
  kill_often(
      arguments, [&] { write("papers.index", "an older index"); },
      [&] {
        expect_old_or_new(index, "an older index", whole);
        EXPECT_EQ(run(arguments).status, 0);
        EXPECT_TRUE(read_bytes(index) == whole) << "The next run gives another index.";
        EXPECT_FALSE(exists(folder / "papers.index.part"));
      });
}

TEST_F(Kill, while_a_day_is_added_to_an_index_leaves_the_old_one_or_the_new_one) {
  const std::vector<parsers::Paper> papers = invented_papers(3'000);
  const auto all = std::span(papers);
  const std::string snapshot = write_snapshot("snapshot.jsonl", all.first(2'000));
  const std::string day = write_snapshot("day.jsonl", all.subspan(2'000));
  const std::filesystem::path index = folder / "papers.index";
  ASSERT_EQ(run({"index", snapshot, "--output", index.string()}).status, 0);
  const std::string before = read_bytes(index);
  const std::vector<std::string> arguments = {"index", day, "--add-to", index.string()};
  ASSERT_EQ(run(arguments).status, 0);
  const std::string after = read_bytes(index);
  ASSERT_NE(before, after);
  kill_often(
      arguments, [&] { write("papers.index", before); },
      [&] {
        expect_old_or_new(index, before, after);
        EXPECT_EQ(run(arguments).status, 0);
        EXPECT_TRUE(read_bytes(index) == after) << "The next run gives another index.";
        EXPECT_FALSE(exists(folder / "papers.index.part"));
      });
}

// The test uses small segments. With the default size, all 3,000 papers would be in one segment.
TEST_F(Kill, between_the_segments_of_an_index_goes_on_from_the_last_whole_one) {
  const std::vector<std::filesystem::path> snapshots = {
      write_snapshot("snapshot.jsonl", invented_papers(3'000))};
  const std::filesystem::path index = folder / "papers.index";
  audit::IndexBuildOptions options;
  options.papers_in_segment = 100;
  const audit::Model& model = audit::Model::shipped();
  const auto start = std::chrono::steady_clock::now();
  build_index(model, snapshots, index, {}, options);
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
  const std::string whole = read_bytes(index);
  int resumed = 0;
  for (int i = 0; i < kills(); ++i) {
    write("papers.index", "an older index");
    const pid_t builder = ::fork();
    if (builder == 0) {
      build_index(model, snapshots, index, {}, options);
      ::_exit(0);
    }
    ASSERT_GT(builder, 0);
    wait_for_first_segment(builder, folder / "papers.index.part");
    // The first build is killed right after its first segment, when most of its segments are still missing.
    if (i > 0) std::this_thread::sleep_for(moment_of(seconds.count()));
    ::kill(builder, signal_of(i));
    ASSERT_EQ(::waitpid(builder, nullptr, 0), builder);
    expect_old_or_new(index, "an older index", whole);
    resumed += build_index(model, snapshots, index, {}, options).resumed_at > 0 ? 1 : 0;
    EXPECT_TRUE(read_bytes(index) == whole) << "after kill " << i;
  }
  EXPECT_GT(resumed, 0) << "No build was killed behind its first segment.";
}

}  // namespace
}  // namespace daejo::test
