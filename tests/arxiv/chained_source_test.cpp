#include "arxiv/chained_source.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "arxiv/snapshot_source.h"
#include "arxiv/store.h"
#include "tests/arxiv/api_rig.h"
#include "tests/support/temporary_folder.h"

namespace daejo::test {
namespace {

namespace fs = std::filesystem;
using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;

struct ChainedSourceTest : testing::Test {
  TemporaryFolder folder;
  fs::path store = folder / "cache/daejo.db";
  ApiRig rig{invented_papers(242)};
  std::vector<parsers::ArxivId> ids = bare_ids(rig.papers);

  arxiv::ChainedSource make_chain(std::vector<fs::path> snapshots = {}, bool offline = false) {
    arxiv::ChainedSource::Links links;
    if (!snapshots.empty()) links.snapshots = std::make_unique<arxiv::SnapshotSource>(std::move(snapshots));
    links.store = store;
    if (!offline) links.remote = rig.make_api();
    links.clock = rig.clock;
    return arxiv::ChainedSource(std::move(links));
  }
  fs::path write_snapshot(std::span<const parsers::Paper> papers) const {
    return folder.write("snapshot.jsonl", snapshot_of(papers));
  }
};

TEST_F(ChainedSourceTest, asks_arxiv_on_the_first_run_and_the_store_on_the_second) {
  const arxiv::LookupResult first = make_chain().look_up(ids, {});
  EXPECT_EQ(rig.server.query_count(), 3U);
  const arxiv::LookupResult second = make_chain().look_up(ids, {});
  EXPECT_EQ(rig.server.query_count(), 3U);
  EXPECT_EQ(first.found.size(), 242U);
  EXPECT_EQ(second.found, first.found);
  EXPECT_EQ(arxiv::Store::open_to_read(store)->info().first_fetched, "2024-10-17T08:00:00Z");
}

TEST_F(ChainedSourceTest, asks_arxiv_only_for_what_snapshots_and_store_lack) {
  arxiv::Store::open_to_write(store).put(std::span(rig.papers).first(10), "2024-01-01T00:00:00Z");
  const auto snapshot = write_snapshot(std::span(rig.papers).subspan(200));
  EXPECT_EQ(make_chain({snapshot}).look_up(ids, {}).found.size(), 242U);
  EXPECT_EQ(rig.server.query_count(), 2U);
  EXPECT_EQ(rig.server.requests().at(0).ids.size() + rig.server.requests().at(1).ids.size(), 190U);
}

TEST_F(ChainedSourceTest, keeps_what_came_before_arxiv_broke_off) {
  rig.server.always_fail(Fault::rate_limited);
  EXPECT_EQ(make_chain().look_up(ids, {}).failed.size(), 242U);
  EXPECT_FALSE(fs::exists(store));  // Nothing was fetched, so no store was made.
}

TEST_F(ChainedSourceTest, has_a_batch_in_the_store_before_the_next_is_asked_for) {
  rig.server.fail(Fault::rate_limited, 0);
  std::vector<std::size_t> stored;
  make_chain().look_up(ids, [&](std::size_t, std::size_t) {
    const auto open = arxiv::Store::open_to_read(store);
    stored.push_back(open ? arxiv::Store::open_to_read(store)->info().papers : 0);
  });
  EXPECT_THAT(stored, testing::IsSupersetOf({100U, 200U, 242U}));
}

TEST_F(ChainedSourceTest, says_how_far_it_is_over_all_links) {
  const auto snapshot = write_snapshot(std::span(rig.papers).first(42));
  std::vector<std::size_t> steps;
  make_chain({snapshot}).look_up(ids, [&](std::size_t done, std::size_t total) {
    EXPECT_EQ(total, 242U);
    steps.push_back(done);
  });
  EXPECT_TRUE(std::ranges::is_sorted(steps));
  EXPECT_EQ(steps.back(), 242U);
}

TEST_F(ChainedSourceTest, offline_says_so_and_what_to_do) {
  const auto snapshot = write_snapshot(std::span(rig.papers).first(42));
  const arxiv::LookupResult result = make_chain({snapshot}, true).look_up(ids, {});
  EXPECT_EQ(result.found.size(), 42U);
  EXPECT_EQ(result.failed.size(), 200U);
  for (const auto& [id, failure] : result.failed) {
    EXPECT_THAT(failure.message().english, AllOf(HasSubstr("--offline"), HasSubstr("--abstracts FILE")));
  }
  EXPECT_THAT(rig.server.requests(), IsEmpty());
}

TEST_F(ChainedSourceTest, goes_on_without_a_damaged_store) {
  store = folder.write("damaged.db", std::string(5'000, 'x'));
  const arxiv::LookupResult result = make_chain().look_up(ids, {});
  EXPECT_EQ(result.found.size(), 242U);
  ASSERT_EQ(result.problems.size(), 1U);
  EXPECT_EQ(result.problems.front().place.file, store.string());
  EXPECT_EQ(fs::file_size(store), 5'000U);
}

TEST_F(ChainedSourceTest, goes_on_where_the_store_cannot_be_made) {
  store = folder.write("file", "") / "daejo.db";
  const arxiv::LookupResult result = make_chain().look_up(ids, {});
  EXPECT_EQ(result.found.size(), 242U);
  EXPECT_EQ(result.problems.size(), 1U);
}

TEST_F(ChainedSourceTest, takes_another_version_for_want_of_the_right_one_and_says_so) {
  std::vector<parsers::Paper> papers = invented_papers(2);
  papers.at(0).id.version = 3;
  papers.at(1).id.version = 4;
  const auto snapshot = write_snapshot(std::span(papers).first(1));
  arxiv::Store::open_to_write(store).put(std::span(papers).last(1), "2024-01-01T00:00:00Z");
  const std::vector<parsers::ArxivId> asked = {{papers.at(0).id.base, 1}, {papers.at(1).id.base, 1}};
  const arxiv::LookupResult result = make_chain({snapshot}, true).look_up(asked, {});
  EXPECT_EQ(result.found.at(asked.at(0)).id, papers.at(0).id);
  EXPECT_EQ(result.found.at(asked.at(1)).id, papers.at(1).id);
  ASSERT_EQ(result.problems.size(), 2U);
  EXPECT_THAT(result.problems.front().sentence, AllOf(HasSubstr("2410.10001v1"), HasSubstr("2410.10001v3")));
}

TEST_F(ChainedSourceTest, takes_no_other_version_where_arxiv_knows_that_there_is_none) {
  arxiv::Store::open_to_write(store).put(rig.papers, "2024-01-01T00:00:00Z");
  const parsers::ArxivId wrong{rig.papers.front().id.base, 9};
  EXPECT_TRUE(make_chain().look_up(std::vector<parsers::ArxivId>{wrong}, {}).failed.at(wrong).unknown_id);
}

TEST_F(ChainedSourceTest, settles_nothing_in_no_time) {
  const arxiv::LookupResult result = make_chain().look_up({}, {});
  EXPECT_TRUE(result.found.empty() && result.failed.empty());
  EXPECT_THAT(rig.server.requests(), IsEmpty());
}

}  // namespace
}  // namespace daejo::test
