// A missing or faulty network: every entry is unverified, and the report says the cause once.
#include <algorithm>
#include <cstdlib>

#include "base/json.h"
#include "tests/cli/cli_fixture.h"
#include "tests/faults/tls_server.h"
#include "tests/support/expected_time.h"
#include "tests/support/fake_arxiv.h"

namespace daejo::test {
namespace {

using testing::AllOf;
using testing::Each;
using testing::HasSubstr;
using testing::Not;

struct NetworkFault : CliTest {
  std::vector<parsers::Paper> papers = invented_papers(12);
  std::string day = write("day.md", digest_of(papers));
  std::string deadline = "1.5";

  Ran check_at(const std::string& url, const std::vector<std::string>& more = {}) {
    user.environment["DAEJO_ARXIV_API"] = url;
    std::vector<std::string> arguments = {"check", day, "--api-interval", "0", "--deadline", deadline};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return run(arguments);
  }

  /// Expects that all 12 entries are unverified for the same reason, and that the output matches `cause`.
  void expect_unverified(const std::string& url, const testing::Matcher<std::string>& cause) {
    const Ran ran = check_at(url);
    EXPECT_EQ(ran.status, 3);
    EXPECT_LT(ran.seconds, 10);
    EXPECT_THAT(ran.out, AllOf(HasSubstr("12 entries are unverified for the same reason"), cause,
                               HasSubstr("12 entries in 1 file, all unverified")));
    const ParsedJson report = ParsedJson::parse(check_at(url, {"--format", "json"}).out);
    EXPECT_THAT(column(report, "verdict"), Each(std::string("unverified")));
    EXPECT_THAT(column(report, "mismatch"), Each(std::string("null")));
  }
};

TEST_F(NetworkFault, a_name_that_is_not_found_is_said_in_one_line) {
  expect_unverified("http://no-such-host.invalid/api/query", HasSubstr("no-such-host.invalid"));
}

TEST_F(NetworkFault, a_port_that_nobody_listens_at_is_said_in_one_line) {
  expect_unverified("http://127.0.0.1:9/api/query", HasSubstr("port 9"));
}

TEST_F(NetworkFault, no_connection_is_said_once_within_five_seconds_with_the_way_out) {
  deadline = "900";
  for (const char* url : {"http://127.0.0.1:9/api/query", "http://no-such-host.invalid/api/query"}) {
    const Ran ran = check_at(url);
    EXPECT_EQ(ran.status, 3);
    EXPECT_LT(ran.seconds, 5 * slowness);
    for (const char* once : {"cannot be reached", "--abstracts FILE", "daejo store import FILE"}) {
      const std::size_t at = ran.out.find(once);
      ASSERT_NE(at, std::string::npos) << once;
      EXPECT_EQ(ran.out.find(once, at + 1), std::string::npos) << once;
    }
    for (const parsers::Paper& paper : papers) EXPECT_THAT(ran.out, HasSubstr("arXiv:" + paper.id.base));
  }
}

TEST_F(NetworkFault, no_connection_is_told_in_korean_too) {
  const Ran ran = check_at("http://127.0.0.1:9/api/query", {"--lang", "ko"});
  EXPECT_THAT(ran.out, AllOf(HasSubstr("같은 이유로 항목 12개를"), HasSubstr("연결하지 못했습니다"),
                             HasSubstr("연결이 되면 다시 실행하세요"), Not(HasSubstr("Please"))));
}

/// A request that could not be sent must not make the next run wait for `--api-interval`.
TEST_F(NetworkFault, a_run_without_a_connection_does_not_hold_up_the_next) {
  user.environment["DAEJO_ARXIV_API"] = "http://127.0.0.1:9/api/query";
  for (int i = 0; i < 2; ++i) EXPECT_LT(run({"check", day, "--api-interval", "10"}).seconds, 5 * slowness);
}

TEST_F(NetworkFault, a_server_that_speaks_no_tls_is_not_believed) {
  const FakeArxiv server(papers);
  std::string url = server.query_url();
  url.replace(0, 4, "https");
  // A server without TLS may also take the handshake for the start of a request and wait for the rest.
  expect_unverified(url, testing::AnyOf(HasSubstr("SSL"), HasSubstr("timed out")));
  EXPECT_EQ(server.query_count(), 0U);
}

TEST_F(NetworkFault, a_certificate_that_nobody_vouches_for_is_not_believed) {
  // A TLS handshake takes longer in slow builds, such as those with sanitizers.
  if (slowness > 1) deadline = "6";
  const TlsServer server(atom_feed(papers));
  expect_unverified(server.url(), HasSubstr("certificate"));
  EXPECT_EQ(server.requests(), 0);
}

TEST_F(NetworkFault, a_certificate_that_nobody_vouches_for_is_looked_at_once) {
  deadline = "60";
  const TlsServer server(atom_feed(papers));
  const Ran ran = check_at(server.url());
  EXPECT_EQ(ran.status, 3);
  EXPECT_THAT(ran.out,
              AllOf(HasSubstr("certificate"), HasSubstr("fix the cause"), Not(HasSubstr("try again"))));
  EXPECT_EQ(server.connections(), 1) << "Asking again costs the run's time and cannot help.";
}

TEST_F(NetworkFault, an_answer_of_another_type_is_not_believed) {
  FakeArxiv server(papers);
  for (const Fault fault : {Fault::json_body, Fault::html_page}) {
    server.always_fail(fault);
    EXPECT_EQ(check_at(server.query_url()).status, 3);
  }
}

TEST_F(NetworkFault, a_slow_drip_ends_with_the_deadline) {
  FakeArxiv server(papers);
  server.always_fail(Fault::slow_drip);
  const Ran ran = check_at(server.query_url());
  EXPECT_EQ(ran.status, 3);
  EXPECT_LT(ran.seconds, 6);
}

/// In a CI job, people may see only the annotations.
TEST_F(NetworkFault, is_one_annotation_for_github) {
  const Ran ran = check_at("http://127.0.0.1:9/api/query", {"--format", "github"});
  EXPECT_EQ(ran.status, 3);
  EXPECT_THAT(ran.out, HasSubstr("12 entries could not be checked"));
  EXPECT_EQ(std::ranges::count(ran.out, '\n'), 1);
}

}  // namespace
}  // namespace daejo::test
