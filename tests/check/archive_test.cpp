#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "base/file.h"
#include "check/check_command.h"
#include "check/result_key.h"
#include "tests/support/fake_arxiv.h"
#include "tests/support/temporary_folder.h"

namespace daejo::check {
namespace {

std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

const std::string fixtures = std::string(DAEJO_SOURCE_DIR) + "/fixtures/";
const std::string leaked = "Qwertzuiop Asdfghjk Yxcvbnm Poiuztre 벤치마크를 씁니다.";

/// A folder with the digests of the fixtures and twelve digests of one entry each. Three of these entries
/// have the same summary, and the other nine have another summary in common.
struct Archive : testing::Test {
  void SetUp() override {
    std::filesystem::create_directory(folder / "digests");
    for (const auto& each : std::filesystem::directory_iterator(fixtures + "digests")) {
      std::filesystem::copy(each.path(), folder / "digests");
    }
    const std::vector<parsers::Paper> papers = test::invented_papers(12);
    std::string snapshot =
        read_text_file(fixtures + "abstracts.jsonl") + read_text_file(fixtures + "reasons_abstracts.jsonl");
    for (std::size_t i = 0; i < papers.size(); ++i) {
      const std::string id = "2301.000" + std::to_string(10 + i);
      snapshot += R"({"id":")" + id + R"(","title":")" + papers[i].title + R"(","abstract":")" +
                  papers[i].abstract + R"(","authors":"Ada Example"})" + "\n";
      write_day(i, id, papers[i].title);
    }
    folder.write("papers.jsonl", snapshot);
  }

  void write_day(std::size_t day, const std::string& id, const std::string& title) const {
    const std::string again =
        "같은 글을 두 논문 아래에 그대로 옮겨 적으면 둘 가운데 하나는 틀린 요약이 되고, 읽는 사람은 그것을 알 길이 "
        "없으므로 반드시 찾아서 알려 주어야 하며 그렇게 하려고 이 시험을 둡니다. 또 하나의 문장을 더 둡니다.";
    folder.write("digests/day" + std::to_string(day) + ".md",
                 "### [" + title + "](https://arxiv.org/abs/" + id +
                     ")\n\n- **New**: " + (day % 4 == 0 ? again : leaked) + "\n");
  }

  CheckOptions options(report::Format format) const {
    CheckOptions check;
    const std::string digests = (folder / "digests").string();
    check.project.digests = list_digests(std::vector{digests}, {});
    check.abstracts.snapshots = {folder / "papers.jsonl"};
    check.abstracts.store = folder / "store.db";
    check.abstracts.offline = true;
    check.format = format;
    check.output = folder / "out";
    check.quiet = true;
    return check;
  }

  std::string report(const CheckOptions& check) const {
    run_check(check);
    return read_text_file(folder / "out", {.file_bytes = 1U << 28U, .line_bytes = 1U << 28U});
  }

  std::filesystem::path cache() const { return result_cache_of(folder / "store.db"); }

  test::TemporaryFolder folder;
};

constexpr report::Format formats[] = {report::Format::json_lines, report::Format::json,
                                      report::Format::html,       report::Format::csv,
                                      report::Format::console,    report::Format::sarif};

TEST_F(Archive, has_the_findings_that_need_the_whole_run) {
  const std::string lines = report(options(report::Format::json_lines));
  EXPECT_NE(lines.find("\"duplicate\""), std::string::npos);
  EXPECT_NE(lines.find("\"repeated-passage\""), std::string::npos);
}

TEST_F(Archive, gives_the_same_bytes_whatever_the_batch_the_threads_and_the_cache) {
  for (const report::Format format : formats) {
    CheckOptions check = options(format);
    check.cache = false;
    const std::string expected = report(check);
    for (const std::size_t batch : {1U, 3U, 7U, 1000U}) {
      for (const std::size_t threads : {1U, 3U}) {
        check.batch_entries = batch;
        check.audit.threads = threads;
        check.cache = false;
        EXPECT_TRUE(report(check) == expected) << to_string(format) << ' ' << batch << ' ' << threads;
        check.cache = true;
        std::filesystem::remove(cache());
        EXPECT_TRUE(report(check) == expected) << to_string(format) << " cold " << batch << ' ' << threads;
        EXPECT_TRUE(std::filesystem::exists(cache()));
        EXPECT_TRUE(report(check) == expected) << to_string(format) << " warm " << batch << ' ' << threads;
      }
    }
  }
}

TEST_F(Archive, does_not_trust_a_cache_that_is_damaged) {
  const CheckOptions check = options(report::Format::json_lines);
  const std::string expected = report(check);
  const std::string whole = bytes_of(cache());
  for (std::size_t part = 1; part < 16; ++part) {
    std::string damaged = whole;
    for (std::size_t i = 0; i < 40; ++i) damaged[whole.size() * part / 16 + i] ^= 0x55;
    std::ofstream(cache(), std::ios::binary) << damaged;
    EXPECT_TRUE(report(check) == expected) << part;
    std::ofstream(cache(), std::ios::binary) << whole.substr(0, whole.size() * part / 16);
    EXPECT_TRUE(report(check) == expected) << "cut " << part;
  }
}

TEST_F(Archive, judges_anew_what_depends_on_something_that_changed) {
  CheckOptions check = options(report::Format::json_lines);
  const std::string before = report(check);
  const auto expect_fresh = [&](const char* what) {
    check.cache = false;
    const std::string expected = report(check);
    check.cache = true;
    EXPECT_TRUE(report(check) == expected) << what;
    EXPECT_FALSE(expected == before) << what << " changes nothing.";
  };
  std::string papers = read_text_file(folder / "papers.jsonl");
  papers.replace(papers.find("We study"), 8, "We doubt");
  folder.write("papers.jsonl", papers);
  expect_fresh("an abstract");
  check.audit.judge.thresholds.review = 0.001;
  expect_fresh("a threshold");
  check.audit.judge.evidence_terms = 3;
  expect_fresh("the evidence");
  check.audit.judge.base_rate = 0.4;
  expect_fresh("the base rate");
  std::filesystem::create_directory(folder / "sources");
  check.sources = folder / "sources";
  folder.write("sources/2301.00011.txt",
               "A text about something else entirely, and long enough to be read as one.");
  expect_fresh("the text that the bot read");
  folder.write("glossary.tsv", "벤치마크\tstudy\n");
  check.model.glossary = folder / "glossary.tsv";
  expect_fresh("the glossary");
}

TEST_F(Archive, takes_unchanged_digests_from_the_cache) {
  const CheckOptions check = options(report::Format::json_lines);
  report(check);
  const auto size = std::filesystem::file_size(cache());
  report(check);
  EXPECT_EQ(std::filesystem::file_size(cache()), size);
  write_day(1, "2301.00011", "Another Title");
  report(check);
  const auto grown = std::filesystem::file_size(cache());
  EXPECT_GT(grown, size);
  EXPECT_LT(grown - size, size / 5);
}

TEST_F(Archive, is_resumed_with_the_same_bytes) {
  CheckOptions check = options(report::Format::json_lines);
  const std::string expected = report(check);
  check.resume = true;
  for (std::size_t part = 0; part <= 10; ++part) {
    folder.write("out", expected.substr(0, expected.size() * part / 10));
    EXPECT_TRUE(report(check) == expected) << part;
  }
}

TEST_F(Archive, is_not_resumed_where_it_changed) {
  CheckOptions check = options(report::Format::json_lines);
  report(check);
  write_day(1, "2301.00011", "Another Title");
  check.resume = true;
  EXPECT_THROW(run_check(check), InputError);
  check.format = report::Format::json;
  EXPECT_THROW(run_check(check), UsageError);
}

}  // namespace
}  // namespace daejo::check
