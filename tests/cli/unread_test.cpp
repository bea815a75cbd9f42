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

const std::vector<std::string> formats = {"console", "json",       "jsonl",    "html",
                                          "csv",     "sarif",      "junit",    "github",
                                          "gitlab",  "checkstyle", "markdown", "step-summary"};

TEST_F(Unread, is_told_in_every_format_and_fails_the_run) {
  const std::string file = write("day.md", two_in_one);
  for (const std::string& format : formats) {
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

TEST_F(Unread, is_a_document_in_an_unknown_format) {
  fs::create_directories(folder / "site");
  write("site/good.md", "### [LoRA](https://arxiv.org/abs/2106.09685)\n\n" + prose + "\n");
  write("site/day.rst", "논문\n====\n\n:arXiv: https://arxiv.org/abs/2305.14314\n\n" + prose + prose + "\n");
  write("site/_config.yml", "title: 오늘의 논문\n");
  const auto report = check(offline({(folder / "site").string()}), 1);
  EXPECT_THAT(report.at("entries"), SizeIs(1));
  ASSERT_EQ(report.at("unread").size(), 1U);
  EXPECT_THAT(report.at("unread")[0].at("file").get<std::string>(), HasSubstr("day.rst"));
  const Ran named = run(offline({"check", (folder / "site" / "day.rst").string()}));
  EXPECT_EQ(named.status, 2);
  EXPECT_THAT(named.err, HasSubstr("daejo does not know the format .rst"));
}

TEST_F(Unread, is_an_entry_of_which_the_summary_is_unclear_in_every_format) {
  const std::string file =
      write("day.md", "### [LoRA](https://arxiv.org/abs/2106.09685)\n\n:owner: 별\n" + prose + "\n");
  for (const std::string& format : formats) {
    const Ran ran = run(offline({"check", file, "--format", format}));
    EXPECT_EQ(ran.status, 1) << format << ran.err;
    EXPECT_THAT(ran.out, HasSubstr("unread")) << format;
    EXPECT_THAT(ran.out, HasSubstr("owner")) << format;
  }
  const Ran read = run({"read", file});
  EXPECT_EQ(read.status, 1);
  EXPECT_THAT(read.out, HasSubstr("contains markup, data or an arXiv id"));
  EXPECT_THAT(run({"read", file, "--lang", "ko"}).out,
              HasSubstr("마크업, 데이터나 arXiv 번호가 섞여 있습니다"));
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

/// Makes folders with four digests in random shapes. Some JSON files are cut in half and cannot be read.
struct Accounting : Unread {
  struct Site {
    std::string path;
    /// How often the report must have each id, in an entry or as unread.
    std::map<std::string, std::size_t> entries;
    std::vector<std::string> broken;  ///< Names of files that cannot be read.
  };

  Site make_site(std::mt19937& random, int round) const {
    const auto& shapes = digest_shapes();
    Site site{(folder / fmt::format("site{}", round)).string(), {}, {}};
    fs::create_directories(site.path);
    for (int file = 0; file < 4; ++file) {
      const DigestShape& shape = shapes[random() % shapes.size()];
      std::vector<ShapePaper> papers = shape_papers();
      for (std::size_t i = 0; i < papers.size(); ++i) {
        papers[i].id = fmt::format("2401.{:05}", 1 + 1000 * round + 100 * file + static_cast<int>(i));
      }
      const std::string name = fmt::format("{}-{}", file, shape.file);
      std::string text = shape.write(papers);
      if (random() % 4 == 0 && shape.file.ends_with(".json")) {
        text.resize(text.size() / 2);
        site.broken.push_back(name);
      } else {
        for (const ShapePaper& paper : papers) ++site.entries[paper.id];
      }
      write(fmt::format("site{}/{}", round, name), text);
    }
    return site;
  }
};

/// Counts, for each arXiv id, how many items of these lists of the report have it.
std::map<std::string, std::size_t> ids_in(const ParsedJson& report, const std::vector<std::string>& lists) {
  std::map<std::string, std::size_t> ids;
  for (const std::string& list : lists) {
    for (const auto& item : report.at(list)) {
      if (!item.at("arxiv_id").is_null()) ++ids[item.at("arxiv_id").get<std::string>()];
    }
  }
  return ids;
}

std::size_t occurrences(std::string_view text, std::string_view part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

TEST_F(Accounting, reads_every_id_exactly_once) {
  std::mt19937 random(20240115);
  for (int round = 0; round < 12; ++round) {
    const Site site = make_site(random, round);
    const Ran ran = run({"read", site.path, "--format", "json", "--offline"});
    const ParsedJson report = ParsedJson::parse(ran.out);
    EXPECT_EQ(ids_in(report, {"entries", "unread"}), site.entries) << "round " << round;
    std::size_t without_id = 0;
    for (const auto& item : report.at("unread")) without_id += item.at("arxiv_id").is_null() ? 1 : 0;
    EXPECT_EQ(without_id, site.broken.size());
    EXPECT_EQ(ran.status, site.broken.empty() ? 0 : 1);
  }
}

/// Without abstracts, no entry can be checked, and each format must report every entry: by its id, or in a
/// count.
TEST_F(Accounting, names_every_id_and_every_broken_file_in_every_format) {
  std::mt19937 random(20240116);
  std::size_t broken = 0;
  for (int round = 0; round < 4 || broken == 0; ++round) {
    const Site site = make_site(random, round);
    broken += site.broken.size();
    for (const std::string& format : formats) {
      const Ran ran = run({"check", site.path, "--offline", "--format", format});
      EXPECT_EQ(ran.status, site.broken.empty() ? 3 : 1) << format;
      // A pull request has little room, so these formats only count the entries that share a cause.
      const bool counts = format == "github" || format == "markdown" || format == "step-summary";
      const std::string counted = fmt::format("{} entries", site.entries.size());
      for (const auto& [id, times] : site.entries) {
        EXPECT_THAT(ran.out, HasSubstr(counts ? counted : id)) << format;
      }
      for (const std::string& file : site.broken) EXPECT_THAT(ran.out, HasSubstr(file)) << format;
    }
    const Ran json = run({"check", site.path, "--offline", "--format", "json"});
    EXPECT_EQ(ids_in(ParsedJson::parse(json.out), {"entries", "unread"}), site.entries);
    const Ran lines = run({"check", site.path, "--offline", "--format", "jsonl"});
    const Ran junit = run({"check", site.path, "--offline", "--format", "junit"});
    for (const auto& [id, times] : site.entries) {
      EXPECT_EQ(occurrences(lines.out, fmt::format("\"arxiv_id\":\"{}\"", id)), times);
      // Some digests name version 1 of a paper. The name in JUnit then has the version, too.
      EXPECT_EQ(occurrences(junit.out, fmt::format("name=\"{} ", id)) +
                    occurrences(junit.out, fmt::format("name=\"{}v1 ", id)),
                times);
    }
  }
}

}  // namespace
}  // namespace daejo::test
