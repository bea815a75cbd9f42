#include "audit/index/build_index.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <csignal>
#include <fstream>
#include <iterator>

#include "audit/index/paper_index.h"
#include "audit/model/document.h"
#include "tests/audit/index/random_index.h"
#include "tests/audit/toy_corpus.h"
#include "tests/support/fake_arxiv.h"
#include "tests/support/temporary_folder.h"

namespace daejo::audit {
namespace {

using testing::HasSubstr;
namespace fs = std::filesystem;

std::string read_bytes(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

struct BuildIndex : testing::Test {
  test::TemporaryFolder folder;
  IndexBuildOptions options{.threads = 2, .papers_in_segment = 500};

  IndexBuildResult build(const std::vector<fs::path>& snapshots, const std::string& output,
                         const fs::path& base = {}) const {
    return build_index(test::toy_model(), snapshots, folder / output, base, options);
  }
  PaperIndex open(const std::string& name) const {
    return PaperIndex::open(folder / name, test::toy_model());
  }
  fs::path snapshot(const std::string& name, const std::vector<parsers::Paper>& papers) const {
    return folder.write(name, test::snapshot_of(papers));
  }
};

parsers::Paper paper(const std::string& id, int version, const std::string& abstract) {
  parsers::Paper paper;
  paper.id = {id, version};
  paper.title = "A title";
  paper.abstract = abstract;
  return paper;
}

TEST_F(BuildIndex, keeps_every_paper_with_the_terms_that_the_audit_finds) {
  const auto papers = test::random_papers(3000, 8);
  const IndexBuildResult result = build({snapshot("all.jsonl", papers)}, "index");
  EXPECT_EQ(result.papers_read, 3000U);
  EXPECT_EQ(result.papers, 3000U);
  EXPECT_TRUE(result.problems.empty());
  const PaperIndex index = open("index");
  EXPECT_EQ(index.segments().size(), 6U);
  EXPECT_NO_THROW(index.verify());
  const auto indexed = test::papers_of(index);
  ASSERT_EQ(indexed.size(), papers.size());
  for (std::size_t i = 0; i < papers.size(); ++i) {
    EXPECT_EQ(indexed[i].id, papers[i].id.base);
    EXPECT_EQ(indexed[i].version.version, 1U);
    EXPECT_EQ(indexed[i].title, papers[i].title);
    const Document document = read_document(test::toy_model(), "", papers[i].title, papers[i].abstract);
    std::vector<EnglishTermId> terms;
    for (const DocumentTerm& term : document.terms) terms.push_back(term.id);
    EXPECT_EQ(indexed[i].terms, terms);
  }
  EXPECT_FALSE(fs::exists(folder / "index.part"));
}

TEST_F(BuildIndex, gives_the_same_bytes_whatever_the_threads) {
  const auto file = snapshot("all.jsonl", test::random_papers(2500, 9));
  build({file}, "two");
  for (const std::size_t threads : {1U, 5U}) {
    options.threads = threads;
    build({file}, "other");
    EXPECT_EQ(read_bytes(folder / "other"), read_bytes(folder / "two")) << threads;
  }
}

TEST_F(BuildIndex, gives_the_same_papers_whatever_lies_in_memory_at_a_time) {
  const auto file = snapshot("all.jsonl", test::random_papers(2500, 10));
  build({file}, "usual");
  options.papers_in_segment = 70;
  options.terms_in_segment = 600;
  build({file}, "small");
  EXPECT_GT(open("small").segments().size(), 30U);
  EXPECT_EQ(test::papers_of(open("small")), test::papers_of(open("usual")));
}

TEST_F(BuildIndex, that_was_killed_goes_on_to_the_same_bytes) {
  const std::vector<fs::path> files = {snapshot("one.jsonl", test::random_papers(2600, 11)),
                                       snapshot("two.jsonl", test::random_papers(5000, 12))};
  build(files, "expected");
  EXPECT_EXIT(
      {
        options.progress = [](std::size_t papers) {
          if (papers >= 3000) std::raise(SIGKILL);
        };
        build(files, "index");
      },
      testing::KilledBySignal(SIGKILL), "");
  ASSERT_TRUE(fs::exists(folder / "index.part"));
  ASSERT_FALSE(fs::exists(folder / "index"));
  EXPECT_THROW(open("index.part"), InputError) << "an unfinished index is none";
  // Imitates a build that was killed while it wrote a segment: bytes follow the last complete segment.
  std::ofstream(folder / "index.part", std::ios::binary | std::ios::app) << std::string(5000, 'x');
  const IndexBuildResult result = build(files, "index");
  EXPECT_GE(result.resumed_at, 2000U);
  EXPECT_EQ(read_bytes(folder / "index"), read_bytes(folder / "expected"));
  EXPECT_FALSE(fs::exists(folder / "index.part"));
}

TEST_F(BuildIndex, that_was_killed_begins_anew_where_the_snapshot_has_changed) {
  const auto file = snapshot("all.jsonl", test::random_papers(3000, 13));
  EXPECT_EXIT(
      {
        options.progress = [](std::size_t papers) {
          if (papers >= 2000) std::raise(SIGKILL);
        };
        build({file}, "index");
      },
      testing::KilledBySignal(SIGKILL), "");
  snapshot("all.jsonl", test::random_papers(2999, 14));
  EXPECT_EQ(build({file}, "index").resumed_at, 0U);
  build({file}, "expected");
  EXPECT_EQ(read_bytes(folder / "index"), read_bytes(folder / "expected"));
}

TEST_F(BuildIndex, adds_a_day_without_touching_what_is_there) {
  const auto papers = test::random_papers(1300, 15);
  const std::vector<parsers::Paper> old(papers.begin(), papers.begin() + 1200);
  build({snapshot("old.jsonl", old)}, "index");
  const std::string before = read_bytes(folder / "index");
  const auto day = snapshot("day.jsonl", {papers.begin() + 1200, papers.end()});
  const IndexBuildResult result = build({day}, "index", folder / "index");
  EXPECT_EQ(result.papers_read, 100U);
  EXPECT_EQ(result.papers, 1300U);
  const std::string after = read_bytes(folder / "index");
  EXPECT_EQ(after.substr(sizeof(IndexHeader), before.size() - sizeof(IndexHeader)),
            before.substr(sizeof(IndexHeader)));
  build({snapshot("all.jsonl", papers)}, "expected");
  EXPECT_EQ(test::papers_of(open("index")), test::papers_of(open("expected")));
  build({day}, "index", folder / "index");
  EXPECT_EQ(read_bytes(folder / "index"), after) << "the same day again adds nothing";
}

TEST_F(BuildIndex, makes_many_small_days_into_one_segment) {
  const auto papers = test::random_papers(620, 16);
  build({snapshot("old.jsonl", {papers.begin(), papers.begin() + 500})}, "index");
  for (std::size_t day = 0; day < 12; ++day) {
    const auto begin = papers.begin() + static_cast<std::ptrdiff_t>(500 + 10 * day);
    build({snapshot("day.jsonl", {begin, begin + 10})}, "index", folder / "index");
    EXPECT_LE(open("index").segments().size(), 1 + options.small_segments_merged);
  }
  build({snapshot("all.jsonl", papers)}, "expected");
  EXPECT_EQ(test::papers_of(open("index")), test::papers_of(open("expected")));
  EXPECT_NO_THROW(open("index").verify());
}

TEST_F(BuildIndex, answers_with_the_newest_version_alone) {
  const auto first =
      snapshot("first.jsonl", {paper("2401.00001", 1, "speech"), paper("2401.00002", 2, "music"),
                               paper("2401.00002", 1, "older"), paper("2401.00003", 1, "robot"),
                               paper("2401.00003", 2, "robots grasp")});
  build({first}, "index");
  EXPECT_EQ(open("index").papers(), 3U);
  const auto later =
      snapshot("later.jsonl", {paper("2401.00001", 3, "traffic"), paper("2401.00001", 2, "code"),
                               paper("2401.00002", 2, "the same version"), paper("2401.00003", 1, "older")});
  EXPECT_EQ(build({later}, "index", folder / "index").papers, 3U);
  const auto papers = test::papers_of(open("index"));
  ASSERT_EQ(papers.size(), 3U);
  const auto terms_of = [](const char* abstract) {
    std::vector<EnglishTermId> terms;
    for (const auto& term : read_document(test::toy_model(), "", "A title", abstract).terms)
      terms.push_back(term.id);
    return terms;
  };
  EXPECT_EQ(papers[0].version.version, 3U);
  EXPECT_EQ(papers[0].terms, terms_of("traffic"));
  EXPECT_EQ(papers[1].terms, terms_of("music"));
  EXPECT_EQ(papers[2].terms, terms_of("robots grasp"));
}

TEST_F(BuildIndex, keeps_old_versions_replaced_when_small_segments_are_merged) {
  options.small_segments_merged = 2;
  std::vector<parsers::Paper> papers = test::random_papers(500, 17);
  build({snapshot("old.jsonl", papers)}, "index");
  for (int version = 2; version <= 6; ++version) {
    papers[3].id.version = version;
    papers[3].abstract = "version" + std::to_string(version) + "x of it";
    build({snapshot("day.jsonl", {papers[3]})}, "index", folder / "index");
    ASSERT_EQ(open("index").papers(), 500U) << version;
  }
  build({snapshot("all.jsonl", papers)}, "expected");
  EXPECT_EQ(test::papers_of(open("index")), test::papers_of(open("expected")));
}

TEST_F(BuildIndex, of_no_paper_is_an_error_and_leaves_what_was_there) {
  const auto good = snapshot("good.jsonl", test::random_papers(5, 18));
  build({good}, "index");
  const std::string before = read_bytes(folder / "index");
  for (const char* text : {"", "no JSON\n", "{}\n", "\n\n"}) {
    EXPECT_THROW(build({folder.write("bad.jsonl", text)}, "index"), InputError) << text;
    EXPECT_THROW(build({folder.write("bad.jsonl", text)}, "index", folder / "index"), InputError) << text;
  }
  EXPECT_THROW(build({folder / "missing.jsonl"}, "index"), InputError);
  EXPECT_THROW(build({good}, "index", folder / "missing"), InputError);
  EXPECT_EQ(read_bytes(folder / "index"), before);
  EXPECT_FALSE(fs::exists(folder / "index.part"));
}

TEST_F(BuildIndex, takes_a_hostile_snapshot_for_what_it_is) {
  std::string many_terms;
  for (int i = 0; i < 30'000; ++i) many_terms += "w" + std::to_string(i) + "x ";
  parsers::Paper huge = paper("2401.00001", 1, many_terms);
  huge.title = std::string(999, 'a') + "대조";
  const auto file = folder.write(
      "hostile.jsonl",
      "no JSON\n" + test::snapshot_of(std::vector{huge, paper("2401.00002", 1, "of the and")}) +
          R"({"id": "../../etc/passwd", "abstract": "x"})" + "\n" + std::string(100, '[') + "\n");
  const IndexBuildResult result = build({file}, "index");
  EXPECT_EQ(result.papers, 2U);
  EXPECT_EQ(result.problems.size(), 3U);
  const auto papers = test::papers_of(open("index"));
  EXPECT_EQ(papers[0].terms.size(), most_terms_of_paper);
  EXPECT_EQ(papers[0].title, std::string(999, 'a')) << "no half character";
  EXPECT_NO_THROW(open("index").verify());
}

TEST_F(BuildIndex, does_not_build_on_what_is_damaged) {
  build({snapshot("old.jsonl", test::random_papers(50, 19))}, "index");
  std::string bytes = read_bytes(folder / "index");
  bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 1);
  folder.write("index", bytes);
  const auto day = snapshot("day.jsonl", {paper("2401.00001", 1, "speech")});
  EXPECT_THROW(build({day}, "index", folder / "index"), InputError);
  EXPECT_EQ(read_bytes(folder / "index"), bytes);
}

TEST_F(BuildIndex, to_where_nothing_can_be_written_is_an_error) {
  const auto file = snapshot("good.jsonl", test::random_papers(5, 20));
  EXPECT_THROW(build({file}, "no/such/folder/index"), Error);
  for (const fs::path& no_file : {folder.path(), fs::path("/dev/null")}) {
    EXPECT_THROW(build_index(test::toy_model(), std::vector{file}, no_file, {}, options), UsageError)
        << no_file;
  }
}

TEST_F(BuildIndex, behind_a_link_leaves_the_link_and_the_permissions) {
  const auto file = snapshot("good.jsonl", test::random_papers(5, 21));
  build({file}, "index");
  fs::permissions(folder / "index", fs::perms::owner_read | fs::perms::owner_write);
  fs::create_symlink("index", folder / "link");
  build({file}, "link");
  EXPECT_TRUE(fs::is_symlink(folder / "link"));
  EXPECT_EQ(fs::status(folder / "index").permissions(), fs::perms::owner_read | fs::perms::owner_write);
}

TEST_F(BuildIndex, is_left_to_the_process_that_began) {
  const auto file = snapshot("good.jsonl", test::random_papers(3000, 22));
  std::string said;
  options.progress = [&](std::size_t) {
    try {
      build_index(test::toy_model(), std::vector{file}, folder / "index", {}, {});
    } catch (const Error& error) {
      said = error.what();
    }
  };
  build({file}, "index");
  EXPECT_THAT(said, HasSubstr("Another daejo is building this index"));
  EXPECT_EQ(open("index").papers(), 3000U);
}

}  // namespace
}  // namespace daejo::audit
