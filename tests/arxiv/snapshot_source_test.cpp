#include "arxiv/snapshot_source.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/fake_arxiv.h"
#include "tests/support/temporary_folder.h"

namespace daejo::test {
namespace {

using testing::IsEmpty;

struct SnapshotSourceTest : testing::Test {
  TemporaryFolder folder;
  std::vector<parsers::Paper> papers = invented_papers(5);

  static arxiv::LookupResult look_up(std::vector<std::filesystem::path> files,
                                     const std::vector<parsers::ArxivId>& ids) {
    return arxiv::SnapshotSource(std::move(files)).look_up(ids, {});
  }
};

TEST_F(SnapshotSourceTest, finds_papers_over_several_files) {
  const auto one = folder.write("one.jsonl", snapshot_of(std::span(papers).first(2)));
  const auto two = folder.write("two.jsonl", snapshot_of(std::span(papers).subspan(2)));
  const arxiv::LookupResult result = look_up({one, two}, bare_ids(papers));
  EXPECT_EQ(result.found.size(), 5U);
  for (const parsers::Paper& paper : papers)
    EXPECT_EQ(result.found.at({paper.id.base, 0}).abstract, paper.abstract);
  EXPECT_THAT(result.problems, IsEmpty());
}

TEST_F(SnapshotSourceTest, names_what_no_file_has) {
  const arxiv::LookupResult result =
      look_up({folder.write("one.jsonl", snapshot_of(papers))}, {{"2410.77777", 0}});
  EXPECT_FALSE(result.failed.at({"2410.77777", 0}).unknown_id);
}

TEST_F(SnapshotSourceTest, takes_the_first_line_that_answers) {
  papers.at(1) = papers.at(0);
  papers.at(1).abstract = "We say it again.";
  const arxiv::LookupResult result =
      look_up({folder.write("one.jsonl", snapshot_of(papers))}, {{papers.at(0).id.base, 0}});
  EXPECT_EQ(result.found.at({papers.at(0).id.base, 0}).abstract, papers.at(0).abstract);
}

TEST_F(SnapshotSourceTest, answers_a_version_with_that_version_or_an_unnamed_one) {
  papers.at(0).id.version = 2;
  papers.at(1).id.version = 0;
  const parsers::ArxivId wrong{papers.at(0).id.base, 1};
  const parsers::ArxivId right{papers.at(0).id.base, 2};
  const parsers::ArxivId unnamed{papers.at(1).id.base, 7};
  const arxiv::LookupResult result =
      look_up({folder.write("one.jsonl", snapshot_of(papers))}, {wrong, right, unnamed});
  EXPECT_TRUE(result.found.contains(right));
  EXPECT_TRUE(result.found.contains(unnamed));
  EXPECT_TRUE(result.failed.contains(wrong));
}

TEST_F(SnapshotSourceTest, reads_no_further_than_it_needs) {
  const auto file = folder.write("one.jsonl", snapshot_of(papers) + "{broken\n");
  EXPECT_THAT(look_up({file, folder / "missing.jsonl"}, bare_ids(papers)).problems, IsEmpty());
}

TEST_F(SnapshotSourceTest, keeps_what_it_found_where_a_file_cannot_be_read) {
  const auto file = folder.write("one.jsonl", "{broken\n" + snapshot_of(std::span(papers).first(4)));
  const arxiv::LookupResult result = look_up({file, folder / "missing.jsonl"}, bare_ids(papers));
  EXPECT_EQ(result.found.size(), 4U);
  EXPECT_EQ(result.failed.size(), 1U);
  ASSERT_EQ(result.problems.size(), 1U);
  EXPECT_EQ(result.problems.front().place.line, 1U);
  ASSERT_EQ(result.unreadable.size(), 1U);
  EXPECT_EQ(result.unreadable.front().place.file, (folder / "missing.jsonl").string());
}

TEST_F(SnapshotSourceTest, says_that_a_file_without_papers_is_no_snapshot) {
  const auto file = folder.write("digest.md", "## Papers\n\nNo JSON at all.\n");
  const arxiv::LookupResult result = look_up({file}, bare_ids(papers));
  EXPECT_EQ(result.failed.size(), papers.size());
  ASSERT_EQ(result.unreadable.size(), 1U);
  EXPECT_EQ(result.unreadable.front().place.file, file.string());
}

TEST_F(SnapshotSourceTest, says_how_far_it_is) {
  std::size_t last = 0;
  arxiv::SnapshotSource({folder.write("one.jsonl", snapshot_of(papers))})
      .look_up(bare_ids(papers), [&](std::size_t done, std::size_t total) {
        EXPECT_EQ(total, 5U);
        last = done;
      });
  EXPECT_EQ(last, 5U);
}

}  // namespace
}  // namespace daejo::test
