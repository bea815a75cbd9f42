#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>

#include "tests/cli/cli_fixture.h"

namespace daejo::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::StartsWith;

struct OutputFile : CliTest {
  std::string out = (folder / "report.json").string();

  std::vector<std::string> check_sample(const std::string& output) const {
    return {"check",       fixture("digests/sample.md"),
            "--abstracts", fixture("abstracts.jsonl"),
            "--offline",   "--format",
            "json",        "--output",
            output};
  }
};

TEST_F(OutputFile, holds_the_same_bytes_as_standard_output) {
  const Ran to_file = run(check_sample(out));
  EXPECT_EQ(to_file.status, 1);
  EXPECT_EQ(to_file.out, "");
  EXPECT_EQ(read_bytes(out), run(check_sample("-")).out);
}

TEST_F(OutputFile, in_a_folder_that_does_not_exist_is_refused) {
  const std::string path = (folder / "no" / "report.json").string();
  const Ran ran = run(check_sample(path));
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(ran.err, AllOf(StartsWith("daejo: " + path), HasSubstr("create its folder first")));
  EXPECT_FALSE(std::filesystem::exists(folder / "no"));
}

TEST_F(OutputFile, in_a_folder_that_cannot_be_written_is_refused) {
  // Not even root can create a file in /proc.
  const Ran ran = run(check_sample("/proc/report.json"));
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(ran.err, HasSubstr("/proc/report.json: The file cannot be written"));
}

TEST_F(OutputFile, stays_as_it_was_where_the_disk_is_full) {
  write("report.json", "the old report");
  RunOptions full = user;
  full.most_file_bytes = 1000;
  const Ran ran = run_daejo(check_sample(out), full);
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(ran.err, HasSubstr("its contents are unchanged"));
  EXPECT_EQ(read_bytes(out), "the old report");
  EXPECT_EQ(count_files(folder.path()), 1U) << "A part of the new report was left behind.";
}

TEST_F(OutputFile, stays_as_it_was_where_nothing_could_be_read) {
  write("report.json", "the old report");
  EXPECT_EQ(run({"check", "missing.md", "--offline", "--output", out}).status, 2);
  EXPECT_EQ(run({"check", fixture("digests/sample.md"), "--no-such-option", "--output", out}).status, 2);
  EXPECT_EQ(read_bytes(out), "the old report");
}

TEST_F(OutputFile, may_not_be_what_is_read) {
  const std::string day = write("day.md", entry_of("2410.10001"));
  const Ran ran = run({"check", day, "--offline", "--output", day});
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(ran.err, HasSubstr("is an input of this run"));
  EXPECT_EQ(read_bytes(day), entry_of("2410.10001"));
}

/// Runs commands whose output file is also one of their inputs.
TEST_F(OutputFile, of_no_command_may_be_what_is_read) {
  const std::string day = write("day.md", read_bytes(fixture("digests/sample.md")));
  const std::string abstracts = write("abstracts.jsonl", read_bytes(fixture("abstracts.jsonl")));
  const std::string glossary = write("glossary.tsv", "음성 인식\tspeech recognition\n");
  const std::string settings = write("daejo.toml", "");
  const std::string baseline = (folder / "baseline.json").string();
  const std::string queue = (folder / "queue.db").string();
  const std::string labels =
      write("labels.jsonl", R"({"key":1,"summary":"한 주제","abstract":"A subject.","mismatch_truth":0})"
                            "\n");
  ASSERT_EQ(run({"baseline", day, "--abstracts", abstracts, "--offline", "-o", baseline}).status, 0);
  run({"check", day, "--abstracts", abstracts, "--offline", "--queue", queue});
  const auto check = [&](const std::string& report) {
    return std::vector<std::string>{"check",     day,          "--abstracts",   abstracts,
                                    "--offline", "--glossary", glossary,        "--baseline",
                                    baseline,    "--report",   "json=" + report};
  };
  const std::vector<std::pair<std::string, std::vector<std::string>>> attempts = {
      {baseline, check(baseline)},
      {glossary, check(glossary)},
      {settings, check(settings)},
      {day, {"baseline", day, "--abstracts", abstracts, "--offline", "-o", day}},
      {abstracts, {"baseline", day, "--abstracts", abstracts, "--offline", "-o", abstracts}},
      {abstracts, {"index", abstracts, "-o", abstracts}},
      {queue, {"review", "export", "--history", "--queue", queue, "-o", queue}},
      {labels, {"train", "--calibrate", labels, "-o", labels}},
      {abstracts, {"train", "--abstracts", abstracts, "-o", abstracts}}};
  for (const auto& [file, arguments] : attempts) {
    const std::string before = read_bytes(file);
    const Ran ran = run(arguments);
    EXPECT_EQ(ran.status, 2) << arguments.front() << ' ' << file;
    EXPECT_THAT(ran.err, HasSubstr(file + " is an input of this run"));
    EXPECT_TRUE(read_bytes(file) == before) << arguments.front() << ' ' << file;
  }
}

TEST_F(OutputFile, named_as_standard_output_goes_on_where_that_stands) {
  const std::string log = write("log", "");
  user.standard_output = log;
  const std::string day = write("day.md", entry_of("2410.10001"));
  EXPECT_EQ(run({"check", day, "--offline", "--report", "csv=/dev/stdout"}).status, 3);
  EXPECT_THAT(read_bytes(log), AllOf(HasSubstr("file,line,date"), HasSubstr("1 entry in 1 file")));
}

TEST_F(OutputFile, is_written_behind_a_link) {
  write("real.json", "old");
  std::filesystem::create_symlink("real.json", out);
  EXPECT_EQ(run(check_sample(out)).status, 1);
  EXPECT_TRUE(std::filesystem::is_symlink(out));
  EXPECT_THAT(read_bytes(folder / "real.json"), StartsWith("{"));
}

TEST_F(OutputFile, is_not_put_in_the_place_of_a_pipe_or_a_device) {
  const std::string pipe = (folder / "pipe").string();
  ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
  const int reader = ::open(pipe.c_str(), O_RDWR | O_NONBLOCK);
  ASSERT_GE(reader, 0);
  const std::string day = write("day.md", entry_of("2410.10001"));
  EXPECT_EQ(run({"check", day, "--offline", "--format", "json", "--output", pipe}).status, 3);
  std::array<char, 1> first{};
  EXPECT_EQ(::read(reader, first.data(), first.size()), 1);
  EXPECT_EQ(first.front(), '{');
  EXPECT_TRUE(std::filesystem::is_fifo(pipe));
  ::close(reader);
}

struct StandardOutput : CliTest {
  Ran run_into_full_disk(const std::vector<std::string>& arguments, const std::string& input = {}) const {
    RunOptions full = user;
    full.input = input;
    full.standard_output = "/dev/full";
    return run_daejo(arguments, full);
  }
};

TEST_F(StandardOutput, that_cannot_be_written_is_an_error_of_every_command) {
  const std::string pair = R"({"key":1,"summary":"한 주제","abstract":"A subject.","mismatch_truth":0})"
                           "\n";
  const std::string day = write("day.md", entry_of("2410.10001"));
  const std::string results = (folder / "findings.json").string();
  ASSERT_EQ(run({"check", day, "--offline", "--format", "json", "-o", results}).status, 3);
  ASSERT_EQ(run({"review", "add", results, "--queue", (folder / "queue.db").string(), "--all"}).status, 0);
  const std::vector<std::vector<std::string>> commands = {
      {"check", day, "--offline"},
      {"check", day, "--offline", "--format", "json"},
      {"explain", day, "--offline", "--entry", "1"},
      {"score"},
      {"eval", write("pairs.jsonl", pair)},
      {"store", "info"},
      {"model", "export"},
      {"config", day},
      {"config", "--schema"},
      {"completions", "bash"},
      {"man"},
      {"review", "list", "--queue", (folder / "queue.db").string(), "--jsonl", "--state", "all"},
      {"review", "stats", "--queue", (folder / "queue.db").string()},
      {"report", results, "--format", "csv"},
      {"--help"},
  };
  for (const auto& command : commands) {
    const Ran ran = run_into_full_disk(command, pair);
    EXPECT_EQ(ran.status, 2) << command.front();
    EXPECT_THAT(ran.err, HasSubstr("cannot be written")) << command.front();
  }
}

}  // namespace
}  // namespace daejo::test
