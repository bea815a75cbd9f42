#include "arxiv/make_source.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/support/fake_arxiv.h"
#include "tests/support/temporary_folder.h"

namespace daejo::test {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;

struct MakeSourceTest : testing::Test {
  TemporaryFolder folder;
  std::vector<parsers::Paper> papers = invented_papers(21);
  FakeArxiv server{papers};
  arxiv::AbstractOptions options = quick_options();

  arxiv::AbstractOptions quick_options() const {
    arxiv::AbstractOptions quick;
    quick.store = folder / "daejo.db";
    quick.api_url = server.query_url();
    quick.contact = "https://example.org/contact";
    quick.interval = std::chrono::milliseconds(5);
    quick.first_delay = std::chrono::milliseconds(10);
    quick.request_limit = std::chrono::milliseconds(500);
    quick.deadline = std::chrono::seconds(5);
    return quick;
  }
  arxiv::LookupResult look_up() const {
    return make_source(options, make_client(options))->look_up(bare_ids(papers), {});
  }
};

TEST_F(MakeSourceTest, asks_once_and_then_the_store) {
  server.fail(Fault::unavailable);
  server.fail(Fault::half_answer);
  EXPECT_EQ(look_up().found.size(), 21U);
  EXPECT_EQ(look_up().found.size(), 21U);
  EXPECT_EQ(server.query_count(), 3U);
  EXPECT_THAT(server.requests().front().user_agent, HasSubstr("(+https://example.org/contact)"));
}

TEST_F(MakeSourceTest, asks_no_one_offline) {
  options.offline = true;
  EXPECT_EQ(look_up().failed.size(), 21U);
  EXPECT_THAT(server.requests(), IsEmpty());
  EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

TEST_F(MakeSourceTest, works_without_a_store) {
  options.store.clear();
  EXPECT_EQ(look_up().found.size(), 21U);
  EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

TEST_F(MakeSourceTest, asks_the_fallbacks_that_it_was_told_of) {
  server.always_fail(Fault::forbidden);
  server.tell_hugging_face(papers.front());
  options.fallbacks = {server.oai_pmh_url(), server.datacite_url(), server.hugging_face_url()};
  EXPECT_THAT(look_up().found, IsEmpty());
  options.use_fallbacks_with_any_api = true;
  EXPECT_EQ(look_up().found.size(), 1U);
}

TEST_F(MakeSourceTest, refuses_a_snapshot_that_is_not_there) {
  for (const auto& wrong : {folder / "missing.jsonl", folder.path()}) {
    options.snapshots = {wrong};
    EXPECT_THROW(make_source(options, make_client(options)), InputError);
  }
}

TEST_F(MakeSourceTest, refuses_options_out_of_range) {
  const auto refuses = [&](auto change) {
    arxiv::AbstractOptions wrong = quick_options();
    change(wrong);
    EXPECT_THROW(make_source(wrong, make_client(wrong)), UsageError);
  };
  refuses([](arxiv::AbstractOptions& o) { o.api_url = "file:///etc/hostname"; });
  refuses([](arxiv::AbstractOptions& o) { o.ids_per_request = 101; });
  refuses([](arxiv::AbstractOptions& o) { o.ids_per_request = 0; });
  refuses([](arxiv::AbstractOptions& o) { o.deadline = std::chrono::seconds(0); });
  refuses([](arxiv::AbstractOptions& o) { o.most_tries = 0; });
}

TEST(SnapshotAdvice, counts_the_requests_and_the_minutes_that_it_saves) {
  const arxiv::AbstractOptions options;
  EXPECT_EQ(snapshot_advice(1'999, options, Language::english), "");
  EXPECT_THAT(
      snapshot_advice(12'345, options, Language::english),
      testing::HasSubstr(
          "12345 abstracts are in no store or snapshot. Asking arXiv for them takes 124 requests and at least 7 minutes"));
  EXPECT_THAT(snapshot_advice(2'000, options, Language::korean),
              testing::HasSubstr("요청 20번에 적어도 1분"));
}

}  // namespace
}  // namespace daejo::test
