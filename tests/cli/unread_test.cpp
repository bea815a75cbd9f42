#include <fmt/format.h>

#include <filesystem>
#include <map>
#include <random>

#include "tests/cli/cli_fixture.h"
#include "tests/support/digest_shapes.h"

namespace daejo::test {
namespace {

namespace fs = std::filesystem;

using testing::HasSubstr;
using testing::SizeIs;

const std::string prose = "가중치를 고정하고 저랭크 행렬만 학습해 메모리를 크게 줄입니다.";

struct Unread : CliTest {
  std::string two_in_one =
      "### [LoRA](https://arxiv.org/abs/2106.09685) & [QLoRA](https://arxiv.org/abs/2305.14314)\n\n" + prose +
      "\n";

  std::vector<std::string> offline(std::vector<std::string> arguments) const {
    arguments.insert(arguments.end(), {"--abstracts", fixture("abstracts.jsonl"), "--offline"});
    return arguments;
  }
};

TEST_F(Unread, is_told_in_every_format_and_fails_the_run) {
  const std::string file = write("day.md", two_in_one);
  for (const char* format : {"console", "json", "jsonl", "html", "csv", "sarif", "junit", "github", "gitlab",
                             "checkstyle", "markdown", "step-summary"}) {
    const Ran ran = run(offline({"check", file, "--format", format}));
    EXPECT_EQ(ran.status, 1) << format << ran.err;
    EXPECT_THAT(ran.out, HasSubstr("unread")) << format;
    EXPECT_THAT(ran.out, HasSubstr("2305.14314")) << format;
  }
}

TEST_F(Unread, may_be_let_pass) {
  const std::string file = write("day.md", two_in_one);
  EXPECT_EQ(run(offline({"check", file, "--no-fail-on-unread"})).status, 0);
  write("daejo.toml", "fail_on_unread = false\n");
  EXPECT_EQ(run(offline({"check", file})).status, 0);
}

TEST_F(Unread, is_a_file_of_a_folder_and_hides_no_other) {
  fs::create_directories(folder / "site");
  write("site/good.md", "### [LoRA](https://arxiv.org/abs/2106.09685)\n\n" + prose + "\n");
  write("site/broken.json", "{\"id\": \"2305.14314\", \"pdf\": \"https://arxiv.org/pdf/2305.14314\"");
  write("site/meta.json", "{\"version\": 1}");
  write("site/package-lock.json", "{ not json");
  const auto report = check(offline({(folder / "site").string()}), 1);
  EXPECT_THAT(report.at("entries"), SizeIs(1));
  ASSERT_EQ(report.at("unread").size(), 1U);
  EXPECT_THAT(report.at("unread")[0].at("file").get<std::string>(), HasSubstr("broken.json"));
  EXPECT_EQ(report.at("unread")[0].at("reasons")[0].at("code"), "unread");
}

TEST_F(Unread, is_an_entry_without_a_summary) {
  const std::string file =
      write("day.md", "### [LoRA](https://arxiv.org/abs/2106.09685)\n\n" + prose +
                          "\n\n### [Segment Anything](https://arxiv.org/abs/2304.02643)\n");
  const auto report = check(offline({file}), 1);
  EXPECT_EQ(report.at("entries")[1].at("verdict"), "unverified");
  EXPECT_EQ(report.at("entries")[1].at("reasons")[0].at("code"), "unread");
}

TEST_F(Unread, is_no_page_that_only_names_papers) {
  const std::string file =
      write("README.md", "| 논문 | 링크 |\n|--|--|\n| LoRA | [arXiv](https://arxiv.org/abs/2106.09685) |\n");
  const auto report = check(offline({file}), 0);
  EXPECT_THAT(report.at("entries"), SizeIs(0));
  EXPECT_THAT(report.at("unread"), SizeIs(0));
}

TEST_F(Unread, counts_summaries_in_english_once_a_file) {
  std::string day = "## 2024-01-15\n\n";
  for (const ShapePaper& paper : shape_papers()) {
    day += fmt::format("### [{}](https://arxiv.org/abs/{})\n\nTL;DR: {}\n\n", paper.title, paper.id,
                       paper.english);
  }
  const std::string file = write("day.md", day);
  const auto report = check(offline({file}), 3);
  for (const auto& entry : report.at("entries")) {
    EXPECT_EQ(entry.at("verdict"), "unverified");
    EXPECT_EQ(entry.at("reasons")[0].at("code"), "language");
  }
  const Ran ran = run(offline({"check", file}));
  EXPECT_THAT(ran.out, HasSubstr("4 entries are unverified for the same reason: " + file));
}

TEST_F(Unread, is_not_a_notice_that_the_summariser_failed) {
  const std::string file = write(
      "day.md", "### [LoRA](https://arxiv.org/abs/2106.09685)\n\n- **요약**: 요약 생성에 실패했습니다.\n");
  const auto report = check(offline({file}), 1);
  EXPECT_EQ(report.at("entries")[0].at("verdict"), "unverified");
  EXPECT_EQ(report.at("entries")[0].at("reasons")[0].at("code"), "incomplete");
}

/// Every id of folders with files in all shapes, whole and broken, is that of one entry, or unread, or a
/// reference.
TEST_F(Unread, accounts_for_every_id_exactly_once) {
  std::mt19937 random(20240115);
  const auto& shapes = digest_shapes();
  for (int round = 0; round < 12; ++round) {
    const fs::path site = folder / fmt::format("site{}", round);
    fs::create_directories(site);
    std::map<std::string, std::size_t> expected;  // how often each id is to be an entry
    for (int file = 0; file < 4; ++file) {
      const DigestShape& shape = shapes[random() % shapes.size()];
      std::vector<ShapePaper> papers = shape_papers();
      for (std::size_t i = 0; i < papers.size(); ++i) {
        papers[i].id = fmt::format("2401.{:05}", 1 + 1000 * round + 100 * file + static_cast<int>(i));
        ++expected[papers[i].id];
      }
      const std::string name = fmt::format("site{}/{}-{}", round, file, shape.file);
      std::string text = shape.write(papers);
      const bool is_broken = random() % 4 == 0 && shape.file.ends_with(".json");
      if (is_broken) {
        text.resize(text.size() / 2);
        for (const ShapePaper& paper : papers) expected.erase(paper.id);
      }
      write(name, text);
    }
    const Ran ran = run({"read", site.string(), "--format", "json", "--offline"});
    const ParsedJson report = ParsedJson::parse(ran.out);
    std::map<std::string, std::size_t> found;
    for (const char* list : {"entries", "unread"}) {
      for (const auto& item : report.at(list)) {
        if (!item.at("arxiv_id").is_null()) ++found[item.at("arxiv_id").get<std::string>()];
      }
    }
    EXPECT_EQ(found, expected) << "round " << round;
    std::size_t broken = 0;
    for (const auto& item : report.at("unread")) broken += item.at("arxiv_id").is_null() ? 1 : 0;
    EXPECT_EQ(ran.status, broken > 0 ? 1 : 0);
  }
}

}  // namespace
}  // namespace daejo::test
