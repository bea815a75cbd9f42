#include <algorithm>

#include "base/json.h"
#include "tests/cli/cli_fixture.h"
#include "tests/support/fake_arxiv.h"

namespace daejo::test {
namespace {

using testing::AllOf;
using testing::Each;
using testing::HasSubstr;
using testing::Ne;

/// A fixture in which a server on this machine stands in for the arXiv API.
struct LocalServer : CliTest {
  std::vector<parsers::Paper> papers = invented_papers(23);
  FakeArxiv server{papers};
  std::string day = write("day.md", digest_of(papers));

  LocalServer() { user.environment["DAEJO_ARXIV_API"] = server.query_url(); }

  ParsedJson check_day(int expected_status, const std::string& deadline = "20") const {
    return check({day, "--api-interval", "0", "--deadline", deadline, "--fail-on", "never"}, expected_status);
  }
};

std::vector<std::string> ids_of_papers(const std::vector<parsers::Paper>& papers) {
  std::vector<std::string> ids;
  ids.reserve(papers.size());
  for (const parsers::Paper& paper : papers) ids.push_back(paper.id.base);
  return ids;
}

std::ptrdiff_t count_unverified(const ParsedJson& report) {
  return std::ranges::count(column(report, "verdict"), "unverified");
}

TEST_F(LocalServer, is_asked_once_for_a_day_and_not_at_all_the_second_time) {
  const ParsedJson first = check_day(0);
  EXPECT_EQ(server.query_count(), 1U);
  EXPECT_EQ(column(first, "arxiv_id"), ids_of_papers(papers));
  EXPECT_THAT(column(first, "verdict"), Each(Ne("unverified")));
  EXPECT_EQ(check_day(0), first);
  EXPECT_EQ(server.requests().size(), 1U);
}

TEST_F(LocalServer, is_asked_in_hundreds_for_many_days) {
  papers = invented_papers(230);
  const FakeArxiv large(papers);
  user.environment["DAEJO_ARXIV_API"] = large.query_url();
  const std::vector<parsers::Paper> early(papers.begin(), papers.begin() + 120);
  const std::vector<parsers::Paper> late(papers.begin() + 110, papers.end());
  const std::string one = write("one.md", digest_of(early));
  const std::string two = write("two.md", digest_of(late));
  const ParsedJson report = check({one, two, "--api-interval", "0", "--fail-on", "never"}, 0);
  EXPECT_EQ(report.at("entries").size(), 240U);
  EXPECT_EQ(count_unverified(report), 0);
  EXPECT_EQ(large.query_count(), 3U) << "230 papers, of which ten are on both days, are three lists of ids.";
  check({one, two, "--fail-on", "never"}, 0);
  EXPECT_EQ(large.query_count(), 3U);
}

TEST_F(LocalServer, is_asked_only_for_what_the_store_lacks) {
  const std::vector<parsers::Paper> some(papers.begin(), papers.begin() + 5);
  check({write("some.md", digest_of(some)), "--api-interval", "0", "--fail-on", "never"}, 0);
  check_day(0);
  ASSERT_EQ(server.query_count(), 2U);
  EXPECT_EQ(server.requests().back().ids.size(), papers.size() - some.size());
}

TEST_F(LocalServer, fills_a_store_that_serves_offline) {
  const ParsedJson online = check_day(0);
  const ParsedJson offline = check({day, "--offline", "--fail-on", "never"}, 0);
  EXPECT_EQ(online, offline);
  EXPECT_EQ(server.query_count(), 1U);
}

TEST_F(LocalServer, may_not_know_a_paper_and_the_entry_is_unverified_by_name) {
  const std::string both = write("both.md", digest_of({papers.front()}) + "\n" + entry_of("2410.77777"));
  const ParsedJson report = check({both, "--api-interval", "0", "--fail-on", "never"}, 3);
  EXPECT_THAT(column(report, "arxiv_id"), testing::ElementsAre(papers.front().id.base, "2410.77777"));
  EXPECT_EQ(column(report, "verdict").back(), "unverified");
  EXPECT_THAT(column(report, "reasons").back(),
              AllOf(HasSubstr("2410.77777"), HasSubstr("does not know the id")));
}

TEST_F(LocalServer, that_says_when_to_come_again_is_obeyed) {
  server.fail(Fault::unavailable);
  const Ran ran = run({"check", day, "--api-interval", "0", "--fail-on", "never"});
  EXPECT_EQ(ran.status, 0);
  EXPECT_GE(ran.seconds, 1.0) << "Retry-After said one second.";
  EXPECT_EQ(server.query_count(), 2U);
}

TEST_F(LocalServer, that_says_to_come_again_in_an_hour_ends_the_asking) {
  server.always_fail(Fault::wait_an_hour);
  const Ran ran = run({"check", day, "--api-interval", "0"});
  EXPECT_EQ(ran.status, 3);
  EXPECT_LT(ran.seconds, 5);
  EXPECT_THAT(ran.out, HasSubstr("wait 3600 s"));
}

TEST_F(LocalServer, that_is_not_there_leaves_every_entry_unverified) {
  user.environment["DAEJO_ARXIV_API"] = "http://127.0.0.1:9/api/query";
  const ParsedJson report = check_day(3);
  EXPECT_EQ(column(report, "arxiv_id"), ids_of_papers(papers));
  EXPECT_EQ(count_unverified(report), 23);
}

TEST_F(LocalServer, that_fails_for_one_list_costs_only_that_list_until_the_next_run) {
  papers = invented_papers(250);
  FakeArxiv large(papers);
  user.environment["DAEJO_ARXIV_API"] = large.query_url();
  day = write("many.md", digest_of(papers));
  constexpr std::size_t tries = 5;
  large.fail(Fault::html_page, tries);
  const ParsedJson first = check_day(3);
  EXPECT_EQ(column(first, "arxiv_id"), ids_of_papers(papers));
  EXPECT_EQ(count_unverified(first), 100);
  EXPECT_EQ(large.query_count(), tries + 2);
  EXPECT_EQ(count_unverified(check_day(0)), 0);
  EXPECT_EQ(large.query_count(), tries + 3);
}

TEST_F(LocalServer, is_told_from_arxiv_itself_which_is_never_hurried) {
  user.environment.erase("DAEJO_ARXIV_API");
  const Ran ran = run({"check", day, "--api-interval", "1"});
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(ran.err, HasSubstr("arXiv asks for at least 3 seconds"));
}

struct NamedFault {
  const char* name;
  Fault fault;
};

struct FailingServer : LocalServer, testing::WithParamInterface<NamedFault> {};

TEST_P(FailingServer, loses_no_entry_and_hangs_nothing) {
  server.always_fail(GetParam().fault);
  const auto start = std::chrono::steady_clock::now();
  const ParsedJson report = check_day(3, "1.5");
  EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(6));
  EXPECT_EQ(column(report, "arxiv_id"), ids_of_papers(papers));
  for (const ParsedJson& entry : report.at("entries")) {
    EXPECT_TRUE(entry.at("verdict") != "unverified" || !entry.at("reasons").empty());
  }
  EXPECT_THAT(column(report, "verdict"), Each("unverified"));
  EXPECT_THAT(column(check({day, "--offline"}, 3), "verdict"), Each("unverified")) << "Nothing was stored.";
}

struct RecoveringServer : LocalServer, testing::WithParamInterface<NamedFault> {};

TEST_P(RecoveringServer, is_asked_again_and_all_is_checked) {
  server.fail(GetParam().fault);
  EXPECT_EQ(count_unverified(check_day(0)), 0);
  EXPECT_EQ(server.query_count(), 2U);
}

std::string name_of(const testing::TestParamInfo<NamedFault>& tested) {
  return tested.param.name;
}

constexpr NamedFault passing_faults[] = {{"unavailable_with_retry_after", Fault::unavailable},
                                         {"half_an_answer", Fault::half_answer},
                                         {"half_a_feed", Fault::truncated_xml},
                                         {"wrong_ids", Fault::wrong_ids},
                                         {"html_error_page", Fault::html_page},
                                         {"empty_body", Fault::empty_body},
                                         {"empty_feed", Fault::empty_feed},
                                         {"dropped_connection", Fault::dropped_connection}};
constexpr NamedFault silence[] = {{"silence", Fault::silence}};

INSTANTIATE_TEST_SUITE_P(AnswersWith, FailingServer, testing::ValuesIn(passing_faults), name_of);
INSTANTIATE_TEST_SUITE_P(AnswersWithNothing, FailingServer, testing::ValuesIn(silence), name_of);
INSTANTIATE_TEST_SUITE_P(AnswersOnceWith, RecoveringServer, testing::ValuesIn(passing_faults), name_of);

}  // namespace
}  // namespace daejo::test
