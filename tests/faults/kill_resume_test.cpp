#include "tests/faults/kill_fixture.h"
#include "tests/support/fake_arxiv.h"

namespace daejo::test {
namespace {

/// An archive of 30 digests with 40 papers each, and a store with the abstracts of these papers.
struct KillResume : Kill {
  std::string archive = (folder / "archive").string();
  std::string lines = (folder / "lines.jsonl").string();
  std::string store = (folder / "daejo.db").string();

  void SetUp() override {
    const std::vector<parsers::Paper> papers = invented_papers(1'200);
    std::filesystem::create_directory(archive);
    for (std::size_t day = 0; day < 30; ++day) {
      const auto first = papers.begin() + static_cast<std::ptrdiff_t>(40 * day);
      write("archive/day" + std::to_string(100 + day) + ".md", digest_of({first, first + 40}));
    }
    ASSERT_EQ(run({"store", "import", write_snapshot("papers.jsonl", papers), "--store", store}).status, 0);
  }

  std::vector<std::string> resumed(const std::string& output) const {
    return {"check", archive,    "--store", store,      "--offline", "--fail-on",
            "never", "--format", "jsonl",   "--output", output,      "--resume"};
  }
};

TEST_F(KillResume, of_a_run_over_an_archive_loses_and_repeats_nothing_that_was_written) {
  const std::string other = (folder / "whole.jsonl").string();
  ASSERT_EQ(run(resumed(other)).status, 0);
  const std::string whole = read_bytes(other);
  const auto start_anew = [&] {
    std::filesystem::remove(lines);
    std::filesystem::remove(store + ".results");
  };
  kill_often(resumed(lines), start_anew, [&] {
    // The file is always a prefix of the complete file, and the next kill removes no complete line from it.
    for (int again = 0; again < 3; ++again) {
      const std::string written = std::filesystem::exists(lines) ? read_bytes(lines) : std::string();
      EXPECT_TRUE(whole.starts_with(written)) << written.size();
      RunOptions options = user;
      options.signal = signal_of(again);
      options.signal_after = moment_of(0.2);
      run_daejo(resumed(lines), options);
      const std::string then = std::filesystem::exists(lines) ? read_bytes(lines) : std::string();
      const std::size_t whole_lines = written.rfind('\n') == std::string::npos ? 0 : written.rfind('\n') + 1;
      EXPECT_GE(then.size(), whole_lines);
    }
    EXPECT_EQ(run(resumed(lines)).status, 0);
    EXPECT_TRUE(read_bytes(lines) == whole);
  });
}

}  // namespace
}  // namespace daejo::test
