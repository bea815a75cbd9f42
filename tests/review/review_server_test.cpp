// Tests of the server through real sockets: the security headers of its answers, and the limits for clients.
#include "review/web/review_server.h"

#include <arpa/inet.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <httplib.h>
#include <sys/socket.h>
#include <unistd.h>

#include <thread>

#include "base/error.h"
#include "tests/review/queue_fixture.h"

namespace daejo::review {
namespace {
using namespace daejo::test;
using testing::HasSubstr;
using testing::SizeIs;
using SteadyClock = std::chrono::steady_clock;
using std::chrono::milliseconds;

/// A connection whose bytes the test writes itself.
class RawClient {
 public:
  explicit RawClient(int port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const timeval most{5, 0};
    ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &most, sizeof most);
    is_open_ = ::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0;
  }
  ~RawClient() { ::close(socket_); }
  RawClient(const RawClient&) = delete;
  RawClient& operator=(const RawClient&) = delete;

  bool is_open() const { return is_open_; }
  /// Sends bytes. Returns whether the socket took all of them.
  bool send(const std::string& bytes) const {
    return ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL) == static_cast<ssize_t>(bytes.size());
  }
  /// Returns all bytes that come until the server closes the connection, or until none come for five seconds.
  std::string read_all() const {
    std::string out;
    std::array<char, 4096> chunk{};
    for (ssize_t count = 0; (count = ::recv(socket_, chunk.data(), chunk.size(), 0)) > 0;) {
      out.append(chunk.data(), static_cast<std::size_t>(count));
    }
    return out;
  }

 private:
  int socket_;
  bool is_open_ = false;
};

/// Long enough for an ordinary request on a busy machine. A limit of 400 ms was too short.
constexpr milliseconds request_time{2'000};

class ReviewServerTest : public QueueTest {
 protected:
  ReviewServerTest() {
    add(*store, run_of({doubted_entry("2410.00001", "하나", Verdict::review, 1)}));
    options_.port = 0;
    options_.limits.body_bytes = 20'000;
    options_.limits.total_bytes = 30'000;
    options_.limits.request_time = request_time;
    options_.limits.idle_time = milliseconds(300);
    options_.limits.threads = 3;
    options_.limits.connections = 15;
    options_.log = [this](std::string_view sentence) { log_ += sentence; };
    server_.emplace(
        options_, [this] { return open(); }, audit::Model::shipped(), clock_);
    port_ = server_->bind();
    thread_ = std::thread([this] { server_->run(); });
  }
  ~ReviewServerTest() override {
    server_->stop();
    thread_.join();
  }

  std::unique_ptr<ReviewStore> open() const {
    if (is_gone_) throw InputError({"queue"}, "It is gone.");
    return place.open();
  }

  std::string host() const { return "127.0.0.1:" + std::to_string(port_); }
  std::string head(const std::string& first) const { return first + " HTTP/1.1\r\nHost: " + host() + "\r\n"; }
  int status() {
    httplib::Client client("127.0.0.1", port_);
    const auto answer = client.Get("/");
    return answer ? answer->status : 0;
  }
  /// Sends bytes on a new connection and returns the server's answer.
  std::string told(const std::string& bytes) {
    const RawClient client(port_);
    EXPECT_TRUE(client.send(bytes));
    return client.read_all();
  }

  ServerOptions options_;
  arxiv::SystemClock clock_;
  std::optional<ReviewServer> server_;
  std::thread thread_;
  std::string log_;
  int port_ = 0;
  std::atomic<bool> is_gone_{false};
};

TEST_P(ReviewServerTest, every_answer_says_what_a_page_may_do) {
  httplib::Client client("127.0.0.1", port_);
  for (const char* const path :
       {"/", "/item/1", "/item/99", "/assets/item.js", "/assets/review.css", "/api/changes"}) {
    const auto answer = client.Get(path);
    ASSERT_TRUE(answer) << path;
    EXPECT_THAT(answer->get_header_value("Content-Security-Policy"), HasSubstr("default-src 'none'")) << path;
    EXPECT_EQ(answer->get_header_value("X-Content-Type-Options"), "nosniff") << path;
    EXPECT_EQ(answer->get_header_value("X-Frame-Options"), "DENY") << path;
    EXPECT_EQ(answer->get_header_value("Cache-Control"), "no-store") << path;
    EXPECT_EQ(answer->get_header_value_count("Content-Security-Policy"), 1U) << path;
  }
  EXPECT_THAT(told("NONSENSE\r\n\r\n"), HasSubstr("Content-Security-Policy"));
}

TEST_P(ReviewServerTest, another_host_is_refused_at_the_socket_too) {
  EXPECT_THAT(told("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"), HasSubstr(" 421 "));
  EXPECT_THAT(told("GET / HTTP/1.1\r\nConnection: close\r\n\r\n"), HasSubstr(" 421 "));
  EXPECT_THAT(
      told("GET / HTTP/1.1\r\nHost: " + host() + "\r\nHost: evil.example\r\nConnection: close\r\n\r\n"),
      HasSubstr(" 421 "));
  EXPECT_THAT(told("GET / HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: " + host() +
                   "\r\nConnection: close\r\n\r\n"),
              HasSubstr(" 421 "));
}

TEST_P(ReviewServerTest, a_body_over_the_limit_is_not_read) {
  httplib::Client client("127.0.0.1", port_);
  const httplib::Headers headers = {{"Origin", "http://" + host()}};
  const auto answer = client.Post("/api/decide", headers, std::string(25'000, 'x'), "application/json");
  EXPECT_TRUE(!answer || answer->status == 413);
  const RawClient chunked(port_);
  chunked.send(head("POST /api/decide") + "Transfer-Encoding: chunked\r\n\r\n");
  std::size_t sent = 0;
  while (sent < 100'000'000 && chunked.send("1000\r\n" + std::string(0x1000, 'x') + "\r\n")) sent += 0x1000;
  EXPECT_LT(sent, 100'000'000U) << "A body in pieces has the same limit.";
  EXPECT_EQ(status(), 200);
}

TEST_P(ReviewServerTest, what_pieces_of_a_body_are_wrapped_in_counts_too) {
  const RawClient client(port_);
  client.send(head("POST /api/decide") + "Transfer-Encoding: chunked\r\n\r\n");
  std::size_t sent = 0;
  while (sent < 100'000'000 && client.send("1;" + std::string(1'000, 'x') + "\r\nx\r\n")) sent += 1'000;
  EXPECT_LT(sent, 100'000'000U);
  EXPECT_EQ(status(), 200);
}

TEST_P(ReviewServerTest, what_is_no_request_is_refused_with_its_reason) {
  EXPECT_THAT(told("NONSENSE\r\n\r\n"), HasSubstr(" 400 "));
  EXPECT_THAT(told(head("POST /api/decide") + "Content-Length: 25000\r\n\r\n"), HasSubstr(" 413 "));
  EXPECT_THAT(told(head("POST /api/decide") + "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n"),
              HasSubstr(" 400 "))
      << "A proxy may take the other length.";
}

TEST_P(ReviewServerTest, headers_without_end_are_cut_off) {
  const RawClient client(port_);
  client.send(head("GET /"));
  std::size_t sent = 0;
  while (sent < 100'000'000 && client.send("X-More: " + std::string(1'000, 'x') + "\r\n")) sent += 1'000;
  EXPECT_LT(sent, 100'000'000U);
  EXPECT_EQ(status(), 200);
}

TEST_P(ReviewServerTest, a_byte_now_and_then_keeps_no_thread) {
  const RawClient client(port_);
  const auto start = SteadyClock::now();
  client.send("GET / HT");
  bool is_taken = true;
  while (is_taken && SteadyClock::now() - start < 10 * request_time) {
    std::this_thread::sleep_for(milliseconds(50));
    is_taken = client.send("T");
  }
  EXPECT_FALSE(is_taken);
  EXPECT_LT(SteadyClock::now() - start, 5 * request_time);
}

TEST_P(ReviewServerTest, a_body_that_does_not_come_is_not_waited_for) {
  const auto start = SteadyClock::now();
  told(head("POST /api/decide") + "Content-Length: 1000\r\n\r\nhalf");
  EXPECT_LT(SteadyClock::now() - start, 5 * request_time);
  EXPECT_THAT(store->history(0), SizeIs(1));
}

TEST_P(ReviewServerTest, idle_connections_lock_nobody_out) {
  std::vector<std::unique_ptr<RawClient>> idle(20);
  for (auto& client : idle) client = std::make_unique<RawClient>(port_);
  const auto start = SteadyClock::now();
  EXPECT_EQ(status(), 200);
  EXPECT_LT(SteadyClock::now() - start, std::chrono::seconds(4));
}

TEST_P(ReviewServerTest, connections_that_began_a_request_lock_nobody_out) {
  std::vector<std::unique_ptr<RawClient>> slow(20);
  for (auto& client : slow) {
    client = std::make_unique<RawClient>(port_);
    client->send("GET / HT");
  }
  const auto start = SteadyClock::now();
  EXPECT_EQ(status(), 200);
  EXPECT_LT(SteadyClock::now() - start, request_time);
}

TEST_P(ReviewServerTest, a_connection_serves_one_request_after_the_other) {
  const std::string answers = told(head("GET /assets/item.js") + "\r\n" + head("HEAD /assets/review.css") +
                                   "\r\n" + head("GET /item/%31") + "Connection: close\r\n\r\n");
  const std::size_t script = answers.find("text/javascript");
  const std::size_t style = answers.find("text/css");
  const std::size_t page = answers.find("Paper 2410");
  EXPECT_LT(script, style);
  EXPECT_LT(style, page);
  EXPECT_LT(page, answers.size());
  const std::string head_alone = answers.substr(style, answers.find("HTTP/1.1 ", style) - style);
  EXPECT_EQ(head_alone.find('{'), std::string::npos) << "HEAD asks for no body.";
}

TEST_P(ReviewServerTest, a_stop_does_not_wait_for_idle_or_slow_clients) {
  const RawClient idle(port_);
  const RawClient slow(port_);
  slow.send("GET / HT");
  EXPECT_EQ(status(), 200);
  const auto start = SteadyClock::now();
  server_->stop();
  thread_.join();
  EXPECT_LT(SteadyClock::now() - start, request_time / 2);
  thread_ = std::thread([] {});
}

TEST_P(ReviewServerTest, an_answer_is_not_repeated_for_ranges) {
  std::string ranges = "bytes=0-";
  for (int i = 0; i < 500; ++i) ranges += ",0-";
  const std::string answer =
      told(head("GET /assets/item.js") + "Connection: close\r\nRange: " + ranges + "\r\n\r\n");
  EXPECT_LT(answer.size(), 200'000U);
  EXPECT_EQ(status(), 200);
}

TEST_P(ReviewServerTest, lines_as_long_as_they_may_be_do_not_end_it) {
  told("GET /" + std::string(8'000, 'a') + " HTTP/1.1\r\nHost: " + host() + "\r\nConnection: close\r\n\r\n");
  told("GET /?" + std::string(8'000, '&') + " HTTP/1.1\r\nHost: " + host() + "\r\nConnection: close\r\n\r\n");
  told("GET /" + std::string(100'000, 'a') + "\r\n\r\n");
  std::string ranges = "bytes=0-";
  while (ranges.size() < 8'000) ranges += ",0-";
  told(head("GET /assets/item.js") + "Connection: close\r\nRange: " + ranges + "\r\n\r\n");
  told(head("GET /") + "Connection: close\r\nRange: bytes=" + std::string(8'000, '9') + "-\r\n\r\n");
  told(head("GET /") + "Connection: close\r\nCookie: " + std::string(8'000, ';') + "\r\n\r\n");
  EXPECT_EQ(status(), 200);
}

TEST_P(ReviewServerTest, nonsense_does_not_end_it) {
  for (
      const std::string& bytes :
      {std::string("\0\0\0\0", 4), std::string("GET\r\n\r\n"),
       std::string("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
       std::string("GET / HTTP/1.1\r\nContent-Length: -1\r\n\r\n"),
       std::string("POST /api/decide HTTP/1.1\r\nContent-Length: 99999999999999999999\r\n\r\n"),
       std::string("POST /api/decide HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nZZZ\r\n"),
       std::string(
           "POST / HTTP/1.1\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 4\r\n\r\n--x\r"),
       std::string("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 11)}) {
    told(bytes + "\r\n");
  }
  EXPECT_EQ(status(), 200);
  EXPECT_THAT(store->history(0), SizeIs(1));
}

TEST_P(ReviewServerTest, what_is_sent_behind_a_refused_request_is_no_request) {
  const std::string hidden = "GET /item/1 HTTP/1.1\r\nHost: " + host() + "\r\n\r\n";
  const std::string answer = told("POST /api/decide HTTP/1.1\r\nHost: evil.example\r\nContent-Length: " +
                                  std::to_string(hidden.size()) + "\r\n\r\n" + hidden);
  EXPECT_THAT(answer, HasSubstr(" 421 "));
  EXPECT_EQ(answer.find("Paper 2410"), std::string::npos);
}

TEST_P(ReviewServerTest, a_taken_port_is_said_so) {
  ServerOptions options = options_;
  options.port = port_;
  ReviewServer other(
      options, [this] { return open(); }, audit::Model::shipped(), clock_);
  try {
    other.bind();
    FAIL() << "It was taken twice.";
  } catch (const Error& error) {
    EXPECT_THAT(error.what(), HasSubstr("--port"));
  }
}

INSTANTIATE_TEST_SUITE_P(Sqlite, ReviewServerTest, testing::Values(false));
INSTANTIATE_TEST_SUITE_P(Postgres, ReviewServerTest, testing::Values(true));

}  // namespace
}  // namespace daejo::review
