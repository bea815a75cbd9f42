#include <cstdint>
#include <fstream>
#include <sstream>

#include "base/json.h"
#include "tests/cli/cli_fixture.h"
#include "tests/support/expected_time.h"

namespace daejo::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

// Builds with a sanitizer have no memory limit, because the sanitizer itself needs much memory.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr std::size_t little_memory = SIZE_MAX;
#else
constexpr std::size_t little_memory = 200U << 20U;
#endif

struct BadInput : CliTest {
  /// Runs `daejo check` on a file or folder. Expects exit status 2, an error that begins with "daejo: " and
  /// the place and contains the sentence, and no report.
  Ran expect_refusal(const std::string& path, const std::string& place, const std::string& sentence) const {
    const std::string report = (folder / "report.json").string();
    Ran ran = run({"check", path, "--offline", "--format", "json", "--output", report});
    EXPECT_EQ(ran.status, 2);
    EXPECT_THAT(ran.err, AllOf(StartsWith("daejo: " + place + ": "), HasSubstr(sentence)));
    EXPECT_THAT(ran.out, IsEmpty());
    EXPECT_FALSE(std::filesystem::exists(report));
    return ran;
  }
};

std::string long_line_file(const TemporaryFolder& folder, const std::string& name, const std::string& start) {
  const auto path = folder / name;
  std::ofstream out(path, std::ios::binary);
  out << start;
  const std::string megabyte(1'000'000, 'a');
  for (int i = 0; i < 100; ++i) out << megabyte;
  return path.string();
}

TEST_F(BadInput, missing_file_is_named) {
  const std::string path = (folder / "missing.md").string();
  expect_refusal(path, path, "cannot be opened (No such file or directory)");
}

TEST_F(BadInput, folder_without_digests_is_named) {
  write("notes.txt", "no digest\n");
  expect_refusal(folder.path().string(), folder.path().string(), "The folder holds no digests");
}

TEST_F(BadInput, binary_file_is_named_with_its_line) {
  const std::string path = write("binary.md", std::string("### A\n\nb\0c", 10));
  expect_refusal(path, path + ":3", "binary file");
}

TEST_F(BadInput, empty_file_is_named) {
  const std::string path = write("empty.md", "");
  expect_refusal(path, path, "has no entries");
}

TEST_F(BadInput, invalid_utf8_is_named_with_its_line_and_column) {
  const std::string path = write("latin1.md", "### [A](https://arxiv.org/abs/2410.10001)\n\n- caf\xE9\n");
  expect_refusal(path, path + ":3:6", "not valid UTF-8");
}

TEST_F(BadInput, broken_json_is_named_with_its_line) {
  const std::string path = write("broken.json", "[\n  {\"paper\": \n]\n");
  expect_refusal(path, path + ":3:1", "JSON");
}

TEST_F(BadInput, file_without_a_heading_that_leads_to_a_paper_is_named) {
  const std::string path = write("prose.md", "# Notes\n\nNothing about papers.\n");
  expect_refusal(path, path, "names no arXiv paper");
}

TEST_F(BadInput, line_of_a_hundred_megabytes_is_refused_at_once_and_in_little_memory) {
  for (const std::string name : {"long.md", "long.html", "long.json"}) {
    const std::string path = long_line_file(folder, name, "first line\n");
    const Ran ran = expect_refusal(path, path + ":2", "longer than 4194304 bytes");
    EXPECT_LT(ran.processor_seconds, 2 * slowness);
    EXPECT_LT(ran.peak_bytes, little_memory);
  }
}

TEST_F(BadInput, snapshot_line_of_a_hundred_megabytes_is_passed_over) {
  const std::string snapshot = long_line_file(folder, "snapshot.jsonl", "");
  std::ofstream(snapshot, std::ios::app) << "\n" << read_bytes(fixture("abstracts.jsonl"));
  const Ran ran = run({"check", fixture("digests/sample.html"), "--abstracts", snapshot, "--offline", "-v"});
  EXPECT_EQ(ran.status, 1);
  EXPECT_THAT(ran.out, HasSubstr(snapshot + ":1"));
  EXPECT_THAT(ran.out, Not(HasSubstr("unverified")));
  EXPECT_LT(ran.processor_seconds, 2 * slowness);
  EXPECT_LT(ran.peak_bytes, little_memory);
}

TEST_F(BadInput, score_line_of_a_hundred_megabytes_has_an_error_in_its_place) {
  const std::string pair = R"({"key":1,"summary":"음성을 인식합니다.","abstract":"We recognise speech."})";
  user.standard_input = long_line_file(folder, "pairs.jsonl", pair + "\n");
  std::ofstream(user.standard_input, std::ios::app) << "\n" << pair << "\n";
  const Ran ran = run({"score"});
  EXPECT_EQ(ran.status, 0);
  std::istringstream lines(ran.out);
  std::vector<ParsedJson> answers;
  for (std::string line; std::getline(lines, line);) answers.push_back(ParsedJson::parse(line));
  ASSERT_EQ(answers.size(), 3U) << ran.out;
  EXPECT_TRUE(answers[0].contains("verdict"));
  EXPECT_EQ(answers[1], ParsedJson({{"key", nullptr}, {"error", "The line is longer than 4 MiB."}}));
  EXPECT_EQ(answers[2], answers[0]);
  EXPECT_LT(ran.seconds, 2);
  EXPECT_LT(ran.peak_bytes, little_memory);
}

TEST_F(BadInput, digest_whose_entries_have_no_ids_is_unverified_with_file_and_line) {
  const std::string path =
      write("no-ids.md", "## Daily Papers (2024-10-17)\n\n### [A](https://example.org/a)\n\n- 가\n");
  const Ran ran = run({"check", path, "--offline"});
  EXPECT_EQ(ran.status, 3);
  EXPECT_THAT(ran.out, AllOf(HasSubstr("The entry has no arXiv id"), HasSubstr(path + ":3")));
}

TEST_F(BadInput, one_bad_file_does_not_hide_the_others) {
  const std::string missing = (folder / "missing.md").string();
  const ParsedJson report = check({fixture("digests/sample.html"), missing, fixture("digests/sample.json"),
                                   "--abstracts", fixture("abstracts.jsonl"), "--offline"},
                                  2);
  EXPECT_EQ(report.at("entries").size(), 12U);
  EXPECT_THAT(column(report, "verdict"), testing::Each(testing::Ne("unverified")));
  ASSERT_EQ(report.at("unreadable").size(), 1U);
  EXPECT_EQ(report.at("unreadable").front().at("file"), missing);
}

TEST_F(BadInput, one_bad_file_of_a_folder_does_not_hide_the_others) {
  std::filesystem::create_directory(folder / "days");
  write("days/a.md", entry_of("2410.10001"));
  const std::string bad = write("days/b.md", "\xFF\n");
  write("days/c.md", entry_of("2410.10002"));
  write("days/README.md", "# What these are\n");
  const ParsedJson report = check({(folder / "days").string(), "--offline"}, 1);
  EXPECT_THAT(column(report, "arxiv_id"), testing::ElementsAre("2410.10001", "2410.10002"));
  ASSERT_EQ(report.at("unread").size(), 1U) << report.dump();
  EXPECT_EQ(report.at("unread").front().at("file"), bad);
}

TEST_F(BadInput, snapshot_that_is_cut_off_gives_what_it_has_and_is_an_error) {
  const std::string whole = read_bytes(fixture("abstracts.jsonl"));
  const std::string gzip_header("\x1f\x8b\x08\0\0\0\0\0\0\x03", 10);
  const std::string cut = write("cut.jsonl.gz", gzip_header);
  const ParsedJson report = check({fixture("digests/sample.html"), "--abstracts", cut, "--abstracts",
                                   write("whole.jsonl", whole), "--offline"},
                                  2);
  EXPECT_THAT(column(report, "verdict"), testing::Each(testing::Ne("unverified")));
  EXPECT_EQ(report.at("unreadable").front().at("file"), cut);
}

TEST_F(BadInput, file_that_is_no_snapshot_is_an_error) {
  const Ran ran = run(
      {"check", fixture("digests/sample.html"), "--abstracts", fixture("digests/sample.md"), "--offline"});
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(ran.err, AllOf(HasSubstr("sample.md"), HasSubstr("Not a snapshot")));
}

TEST_F(BadInput, missing_snapshot_is_named) {
  const Ran ran = run({"check", fixture("digests/sample.html"), "--abstracts", "missing.jsonl", "--offline"});
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(ran.err, StartsWith("daejo: missing.jsonl: No such file"));
}

TEST_F(BadInput, file_that_is_no_model_is_named) {
  const Ran ran = run({"check", fixture("digests/sample.html"), "--model", fixture("digests/sample.md")});
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(ran.err, AllOf(HasSubstr("sample.md"), HasSubstr("model")));
}

TEST_F(BadInput, damaged_store_costs_nothing_that_another_source_has) {
  const ParsedJson report =
      check({fixture("digests/sample.html"), "--store", write("daejo.db", "no database"), "--abstracts",
             fixture("abstracts.jsonl"), "--offline"},
            1);
  EXPECT_THAT(column(report, "verdict"), testing::Each(testing::Ne("unverified")));
}

TEST_F(BadInput, control_characters_of_a_file_name_do_not_reach_the_terminal) {
  const Ran ran = run({"check", (folder / "red\x1b[31m.md").string(), "--offline"});
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(ran.out + ran.err, Not(HasSubstr("\x1b")));
}

}  // namespace
}  // namespace daejo::test
