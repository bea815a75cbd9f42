#include "arxiv/query_api.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "tests/arxiv/api_rig.h"

namespace daejo::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;

/// Checks that each id is in exactly one of `found` and `failed`. Also checks that the English and the Korean
/// message of each failure differ and end with a full stop.
void expect_every_id_settled(const arxiv::LookupResult& result, const std::vector<parsers::ArxivId>& ids) {
  for (const parsers::ArxivId& id : ids) {
    EXPECT_EQ(result.found.count(id) + result.failed.count(id), 1U) << to_string(id);
    if (const auto failed = result.failed.find(id); failed != result.failed.end()) {
      const Message message = failed->second.message();
      EXPECT_THAT(message.english, testing::EndsWith("."));
      EXPECT_THAT(message.korean, testing::EndsWith("."));
      EXPECT_NE(message.english, message.korean);
    }
  }
}

TEST(QueryApi, takes_one_request_for_each_hundred_ids) {
  const ApiRig rig(invented_papers(242));
  const arxiv::LookupResult result = rig.look_up_all();
  EXPECT_THAT(result.failed, IsEmpty());
  EXPECT_EQ(rig.server.query_count(), 3U);
}

TEST(QueryApi, always_says_how_many_it_wants) {
  const ApiRig rig(invented_papers(21));
  EXPECT_EQ(rig.look_up_all().found.size(), 21U);
  EXPECT_EQ(rig.server.requests().at(0).max_results, "21");
}

TEST(QueryApi, joins_shuffled_entries_by_id) {
  const ApiRig rig(invented_papers(30));
  const arxiv::LookupResult result = rig.look_up_all();
  for (const parsers::Paper& paper : rig.papers) EXPECT_EQ(result.found.at({paper.id.base, 0}), paper);
}

TEST(QueryApi, asks_for_an_id_once_however_often_it_stands_there) {
  const ApiRig rig(invented_papers(1));
  EXPECT_EQ(rig.look_up({{"2410.10001", 0}, {"2410.10001", 0}}).found.size(), 1U);
  EXPECT_EQ(rig.server.requests().at(0).ids.size(), 1U);
}

TEST(QueryApi, tells_versions_of_one_paper_apart) {
  std::vector<parsers::Paper> versions = invented_papers(1);
  versions.push_back(versions.front());
  versions.back().id.version = 2;
  versions.back().abstract = "We study it again.";
  const ApiRig rig(versions);
  const arxiv::LookupResult result = rig.look_up({{"2410.10001", 0}, {"2410.10001", 1}, {"2410.10001", 2}});
  EXPECT_EQ(result.found.at({"2410.10001", 0}), versions.at(1));
  EXPECT_EQ(result.found.at({"2410.10001", 1}), versions.at(0));
  EXPECT_EQ(result.found.at({"2410.10001", 2}), versions.at(1));
}

TEST(QueryApi, finds_old_ids) {
  std::vector<parsers::Paper> papers = invented_papers(1);
  papers.front().id = {"math/0309136", 3};
  const ApiRig rig(papers);
  EXPECT_EQ(rig.look_up({{"math/0309136", 0}}).found.size(), 1U);
}

TEST(QueryApi, keeps_three_seconds_between_requests) {
  const ApiRig rig(invented_papers(242));
  rig.look_up_all();
  EXPECT_EQ(rig.clock->slept(), std::chrono::seconds(6));
}

TEST(QueryApi, hands_each_batch_on_before_it_asks_for_the_next) {
  const ApiRig rig(invented_papers(25));
  const auto api = rig.make_api(10);
  std::vector<std::pair<std::size_t, std::size_t>> arrivals;
  api->on_arrival([&](std::span<const parsers::Paper> papers) {
    arrivals.emplace_back(papers.size(), rig.server.query_count());
  });
  api->look_up(bare_ids(rig.papers), {});
  EXPECT_EQ(arrivals, (std::vector<std::pair<std::size_t, std::size_t>>{{10, 1}, {10, 2}, {5, 3}}));
}

TEST(QueryApi, says_how_far_it_is) {
  const ApiRig rig(invented_papers(25));
  std::vector<std::size_t> steps;
  rig.make_api(10)->look_up(bare_ids(rig.papers), [&](std::size_t done, std::size_t total) {
    EXPECT_EQ(total, 25U);
    steps.push_back(done);
  });
  EXPECT_EQ(steps, (std::vector<std::size_t>{10, 20, 25}));
}

TEST(QueryApi, says_that_arxiv_does_not_know_an_absent_id) {
  const ApiRig rig(invented_papers(3));
  const arxiv::LookupResult result = rig.look_up({{"2410.10001", 0}, {"2410.77777", 0}, {"2410.10002", 9}});
  EXPECT_EQ(result.found.size(), 1U);
  for (const parsers::ArxivId& id : {parsers::ArxivId{"2410.77777", 0}, parsers::ArxivId{"2410.10002", 9}}) {
    EXPECT_TRUE(result.failed.at(id).unknown_id);
    EXPECT_THAT(result.failed.at(id).message().english,
                AllOf(HasSubstr(to_string(id)), HasSubstr("arXiv does not know")));
  }
  EXPECT_EQ(rig.server.query_count(), 1U);
}

TEST(QueryApi, does_not_send_what_is_no_id) {
  const ApiRig rig(invented_papers(1));
  const std::vector<parsers::ArxivId> ids = {
      {"2413.10001", 0}, {"1&max_results=0", 0}, {"", 0}, {"2410.10001", 0}};
  const arxiv::LookupResult result = rig.look_up(ids);
  EXPECT_EQ(result.found.size(), 1U);
  expect_every_id_settled(result, ids);
  EXPECT_EQ(rig.server.requests().at(0).ids, std::vector<std::string>{"2410.10001"});
}

TEST(QueryApi, halves_a_refused_list_until_the_bad_id_is_alone) {
  ApiRig rig(invented_papers(100));
  rig.server.refuse_id("2410.10042");
  const arxiv::LookupResult result = rig.look_up_all();
  EXPECT_EQ(result.found.size(), 99U);
  EXPECT_THAT(result.failed.at({"2410.10042", 0}).message().english,
              AllOf(HasSubstr("2410.10042"), HasSubstr("incorrect id format for 2410.10042")));
  EXPECT_LE(rig.server.query_count(), 15U);
}

TEST(QueryApi, fails_a_paper_without_an_abstract) {
  std::vector<parsers::Paper> papers = invented_papers(2);
  papers.front().abstract.clear();
  const ApiRig rig(papers);
  const arxiv::LookupResult result = rig.look_up_all();
  EXPECT_EQ(result.found.size(), 1U);
  EXPECT_THAT(result.failed.at({"2410.10001", 0}).message().english, HasSubstr("without an abstract"));
  EXPECT_FALSE(result.failed.at({"2410.10001", 0}).unknown_id);
}

struct QueryApiFault : testing::TestWithParam<Fault> {};

TEST_P(QueryApiFault, passes_once_and_nothing_is_lost) {
  ApiRig rig(invented_papers(21), ApiRig::quick_policy(), 1U << 20U);
  rig.server.fail(GetParam());
  const arxiv::LookupResult result = rig.look_up_all();
  EXPECT_EQ(result.found.size(), 21U);
  EXPECT_EQ(rig.server.query_count(), 2U);
  EXPECT_GE(rig.clock->slept(), std::chrono::seconds(3));
}

TEST_P(QueryApiFault, lasts_and_every_id_fails_with_a_sentence) {
  arxiv::RetryPolicy policy = ApiRig::quick_policy();
  policy.request_limit = std::chrono::milliseconds(150);
  policy.most_tries = 2;
  ApiRig rig(invented_papers(21), policy, 1U << 20U);
  rig.server.always_fail(GetParam());
  const arxiv::LookupResult result = rig.look_up_all();
  EXPECT_EQ(result.failed.size(), 21U);
  expect_every_id_settled(result, bare_ids(rig.papers));
  for (const auto& [id, failure] : result.failed) {
    EXPECT_FALSE(failure.unknown_id);
    EXPECT_THAT(failure.message().english,
                AllOf(HasSubstr(rig.server.query_url()), HasSubstr("2 tries"), HasSubstr("try again later")));
  }
}

INSTANTIATE_TEST_SUITE_P(All, QueryApiFault,
                         testing::Values(Fault::unavailable, Fault::rate_limited, Fault::half_answer,
                                         Fault::truncated_xml, Fault::wrong_ids, Fault::html_page,
                                         Fault::empty_body, Fault::dropped_connection, Fault::silence,
                                         Fault::slow_drip, Fault::endless_body));

TEST(QueryApi, does_not_take_one_empty_feed_for_an_answer) {
  ApiRig rig(invented_papers(21));
  rig.server.fail(Fault::empty_feed);
  EXPECT_EQ(rig.look_up_all().found.size(), 21U);
}

TEST(QueryApi, does_not_ask_again_after_a_redirect_elsewhere_or_a_ban) {
  for (const Fault fault : {Fault::redirect_to_another_host, Fault::forbidden}) {
    ApiRig rig(invented_papers(3));
    rig.server.always_fail(fault);
    const arxiv::LookupResult result = rig.look_up_all();
    EXPECT_EQ(result.failed.size(), 3U);
    expect_every_id_settled(result, bare_ids(rig.papers));
    EXPECT_EQ(rig.server.query_count(), 1U);
  }
}

TEST(QueryApi, keeps_what_it_has_when_arxiv_breaks_off) {
  ApiRig rig(invented_papers(250));
  const auto api = rig.make_api();
  api->on_arrival([&](std::span<const parsers::Paper>) { rig.server.always_fail(Fault::rate_limited); });
  const auto ids = bare_ids(rig.papers);
  const arxiv::LookupResult result = api->look_up(ids, {});
  EXPECT_EQ(result.found.size(), 100U);
  expect_every_id_settled(result, ids);
}

TEST(QueryApi, stops_asking_after_two_batches_without_an_answer) {
  ApiRig rig(invented_papers(90));
  rig.server.always_fail(Fault::rate_limited);
  const auto ids = bare_ids(rig.papers);
  const arxiv::LookupResult result = rig.make_api(10)->look_up(ids, {});
  expect_every_id_settled(result, ids);
  EXPECT_EQ(rig.server.query_count(), 6U);  // Five tries for the first batch, one for the second.
}

TEST(QueryApi, tells_one_outage_the_same_way_of_every_paper) {
  ApiRig rig(invented_papers(90));
  rig.server.always_fail(Fault::rate_limited);
  std::set<std::string> told;
  for (const auto& [id, failure] : rig.make_api(10)->look_up(bare_ids(rig.papers), {}).failed) {
    told.insert(failure.message().english);
  }
  ASSERT_EQ(told.size(), 1U);
  EXPECT_THAT(*told.begin(), AllOf(HasSubstr("429"), HasSubstr("5 tries"), HasSubstr("--abstracts FILE"),
                                   HasSubstr("daejo store import FILE")));
}

TEST(QueryApi, asks_for_no_further_batch_where_nobody_listens) {
  ApiRig rig(invented_papers(90));
  const auto ids = bare_ids(rig.papers);
  arxiv::QueryApi api(rig.client, {"http://127.0.0.1:9/api/query", 10});
  const arxiv::LookupResult result = api.look_up(ids, {});
  expect_every_id_settled(result, ids);
  for (const auto& [id, failure] : result.failed) {
    EXPECT_TRUE(failure.no_connection);
    EXPECT_THAT(failure.message().english, HasSubstr("cannot be reached at http://127.0.0.1:9/api/query"));
  }
  EXPECT_LT(rig.clock->slept(), std::chrono::seconds(1));
}

TEST(QueryApi, ends_at_the_deadline_with_every_id_settled) {
  arxiv::RetryPolicy policy = ApiRig::quick_policy();
  policy.deadline = std::chrono::seconds(10);
  ApiRig rig(invented_papers(100), policy);
  const auto ids = bare_ids(rig.papers);
  const arxiv::LookupResult result = rig.make_api(10)->look_up(ids, {});
  EXPECT_EQ(result.found.size(), 40U);
  expect_every_id_settled(result, ids);
  EXPECT_LE(rig.clock->slept(), policy.deadline);
}

TEST(QueryApi, neither_waits_an_hour_nor_asks_within_it) {
  ApiRig rig(invented_papers(30));
  rig.server.always_fail(Fault::wait_an_hour);
  const auto ids = bare_ids(rig.papers);
  expect_every_id_settled(rig.make_api(10)->look_up(ids, {}), ids);
  EXPECT_EQ(rig.server.query_count(), 1U);
  EXPECT_EQ(rig.clock->slept(), std::chrono::seconds(0));
}

TEST(ShownAddress, leaves_out_whatever_may_be_secret) {
  EXPECT_EQ(arxiv::shown_address("https://export.arxiv.org/api/query"), "https://export.arxiv.org/api/query");
  EXPECT_EQ(arxiv::shown_address("https://me:s3cret@example.org:8443/api@v1/query?key=s3cret#s3cret"),
            "https://example.org:8443/api@v1/query");
  EXPECT_EQ(arxiv::shown_address("https://s3@cret@example.org"), "https://example.org");
  EXPECT_EQ(arxiv::shown_address("me:s3cret@example.org/a"), "example.org/a");
  EXPECT_EQ(arxiv::shown_address(""), "");
}

}  // namespace
}  // namespace daejo::test
