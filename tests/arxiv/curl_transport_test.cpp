#include "arxiv/curl_transport.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <stdexcept>
#include <vector>

#include "arxiv/make_source.h"
#include "arxiv/request_pace.h"
#include "tests/support/fake_arxiv.h"

namespace daejo::test {
namespace {

using std::chrono::milliseconds;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

struct CurlTransportTest : testing::Test {
  static constexpr const char* form = "id_list=2410.10001&start=0&max_results=1";

  arxiv::HttpAnswer post(arxiv::CurlOptions options = {}, milliseconds limit = milliseconds(2'000)) const {
    return arxiv::CurlTransport(std::move(options)).perform({server.query_url(), form, limit});
  }

  FakeArxiv server{invented_papers(1)};
};

TEST_F(CurlTransportTest, posts_and_gives_the_whole_answer) {
  const arxiv::HttpAnswer answer = post();
  EXPECT_EQ(answer.status, 200);
  EXPECT_EQ(answer.error, "");
  EXPECT_THAT(answer.content_type, HasSubstr("application/atom+xml"));
  EXPECT_THAT(answer.body, HasSubstr("</feed>"));
  EXPECT_EQ(server.requests().at(0).method, "POST");
}

TEST_F(CurlTransportTest, gets_after_a_post_with_the_same_handle) {
  arxiv::CurlTransport transport;
  transport.perform({server.query_url(), form});
  const arxiv::HttpAnswer answer =
      transport.perform({server.query_url() + "?id_list=2410.10001&max_results=1"});
  EXPECT_EQ(answer.status, 200);
  EXPECT_EQ(server.requests().at(1).method, "GET");
}

TEST_F(CurlTransportTest, says_who_it_is) {
  arxiv::CurlOptions options;
  options.user_agent = arxiv::make_user_agent("https://example.org/contact\r\nX-Evil: 1");
  post(options);
  EXPECT_EQ(server.requests().at(0).user_agent, "daejo/0.1.0 (+https://example.org/contactX-Evil: 1)");
}

TEST_F(CurlTransportTest, reads_retry_after) {
  server.fail(Fault::unavailable);
  const arxiv::HttpAnswer answer = post();
  EXPECT_EQ(answer.status, 503);
  EXPECT_EQ(answer.retry_after, std::chrono::seconds(1));
}

TEST_F(CurlTransportTest, calls_a_cut_off_answer_an_error) {
  for (const Fault fault : {Fault::half_answer, Fault::dropped_connection}) {
    server.fail(fault);
    EXPECT_THAT(post().error, Not(IsEmpty()));
  }
}

TEST_F(CurlTransportTest, gives_up_a_silent_server_and_a_dripping_one) {
  for (const Fault fault : {Fault::silence, Fault::slow_drip}) {
    server.fail(fault);
    const auto begin = std::chrono::steady_clock::now();
    EXPECT_THAT(post({}, milliseconds(200)).error, Not(IsEmpty()));
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(2));
  }
}

TEST_F(CurlTransportTest, tells_a_server_that_fails_from_one_that_cannot_be_connected_to) {
  for (const Fault fault : {Fault::silence, Fault::half_answer, Fault::dropped_connection}) {
    server.fail(fault);
    EXPECT_FALSE(post({}, milliseconds(200)).no_connection);
  }
}

/// A local port whose queue of waiting connections is full, so that the kernel drops further attempts to
/// connect.
class FullPort {
 public:
  FullPort() {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast)
    auto* const any = reinterpret_cast<sockaddr*>(&address);
    if (::bind(listener_.get(), any, size) != 0 || ::listen(listener_.get(), 0) != 0 ||
        ::getsockname(listener_.get(), any, &size) != 0) {
      throw std::runtime_error("No port can be listened at.");
    }
    for (int i = 0; i < 3; ++i) {
      waiting_.emplace_back(::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0));
      ::connect(waiting_.back().get(), any, size);
    }
    port_ = ntohs(address.sin_port);
  }
  std::string url() const { return "http://127.0.0.1:" + std::to_string(port_) + "/"; }

 private:
  arxiv::FileDescriptor listener_{::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)};
  std::vector<arxiv::FileDescriptor> waiting_;
  int port_ = 0;
};

TEST(CurlTransport, gives_up_connecting_at_its_limit) {
  const FullPort port;
  const auto begin = std::chrono::steady_clock::now();
  const arxiv::HttpAnswer answer =
      arxiv::CurlTransport().perform({.url = port.url(), .connect_limit = milliseconds(300)});
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(2));
  EXPECT_TRUE(answer.no_connection);
  EXPECT_THAT(answer.error, testing::AnyOf(HasSubstr("timed out"), HasSubstr("Timeout")));
  EXPECT_THAT(answer.error, Not(HasSubstr("milliseconds")));
}

TEST_F(CurlTransportTest, stops_an_endless_answer_at_the_cap) {
  server.fail(Fault::endless_body);
  arxiv::CurlOptions options;
  options.answer_bytes = 1U << 20U;
  const arxiv::HttpAnswer answer = post(options);
  EXPECT_THAT(answer.error, HasSubstr("larger than 1048576 bytes"));
  EXPECT_LE(answer.body.size(), options.answer_bytes);
}

TEST_F(CurlTransportTest, stops_an_answer_that_unpacks_to_more_than_the_cap) {
  server.fail(Fault::packed_endless_body);
  arxiv::CurlOptions options;
  options.answer_bytes = 1U << 20U;
  const arxiv::HttpAnswer answer = post(options, milliseconds(20'000));
  EXPECT_THAT(answer.error, HasSubstr("larger than 1048576 bytes"));
  EXPECT_LE(answer.body.size(), options.answer_bytes);
}

TEST_F(CurlTransportTest, does_not_follow_a_redirect_to_another_host) {
  server.fail(Fault::redirect_to_another_host);
  const arxiv::HttpAnswer answer = post();
  EXPECT_THAT(answer.error, HasSubstr("redirects to http://localhost"));
  EXPECT_EQ(server.query_count(), 1U);
}

TEST_F(CurlTransportTest, follows_a_redirect_to_a_host_that_is_allowed_and_posts_again) {
  server.fail(Fault::redirect_to_another_host);
  arxiv::CurlOptions options;
  options.redirect_hosts = {"127.0.0.1", "localhost"};
  const arxiv::HttpAnswer answer = post(options);
  EXPECT_EQ(answer.error, "");
  EXPECT_EQ(answer.status, 200);
  EXPECT_EQ(server.requests().at(1).ids, std::vector<std::string>{"2410.10001"});
}

TEST_F(CurlTransportTest, follows_four_redirects_and_no_fifth) {
  server.always_fail(Fault::redirect_to_another_host);
  arxiv::CurlOptions options;
  options.redirect_hosts = {"127.0.0.1", "localhost"};
  EXPECT_THAT(post(options).error, HasSubstr("which daejo does not follow"));
  EXPECT_EQ(server.query_count(), 5U);
}

// arXiv can take two minutes to send the first byte of an answer with status 429.
TEST(CurlOptions, wait_two_minutes_for_the_first_byte) {
  EXPECT_GT(arxiv::CurlOptions().stall_limit, std::chrono::minutes(2));
  EXPECT_GT(arxiv::AbstractOptions().request_limit, arxiv::CurlOptions().stall_limit);
  EXPECT_EQ(arxiv::CurlOptions().answer_bytes, std::size_t{32} << 20U);
}

TEST_F(CurlTransportTest, reads_no_files) {
  const arxiv::HttpAnswer answer = arxiv::CurlTransport().perform({"file:///etc/hostname"});
  EXPECT_EQ(answer.status, 0);
  EXPECT_THAT(answer.error, Not(IsEmpty()));
  EXPECT_EQ(answer.body, "");
}

TEST(CurlTransport, says_that_no_one_listens) {
  std::string url;
  {
    const FakeArxiv gone({});
    url = gone.query_url();
  }
  const arxiv::HttpAnswer answer = arxiv::CurlTransport().perform({url});
  EXPECT_EQ(answer.status, 0);
  EXPECT_THAT(answer.error, Not(IsEmpty()));
  EXPECT_THAT(answer.error, Not(HasSubstr(" ms"))) << "The same failure reads the same.";
  EXPECT_TRUE(answer.no_connection);
}

}  // namespace
}  // namespace daejo::test
