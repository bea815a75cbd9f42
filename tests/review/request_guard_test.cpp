#include "review/web/request_guard.h"

#include <gtest/gtest.h>

namespace daejo::review {
namespace {

RequestFacts reading(const std::string& host) {
  return {"GET", "/", {host}, {}, ""};
}

RequestFacts writing(const std::string& origin) {
  return {"POST", "/api/decide", {"127.0.0.1:8017"}, {origin}, "application/json; charset=utf-8"};
}

int status(const RequestFacts& facts, const GuardOptions& options = guard_options("127.0.0.1", 8017, "")) {
  const auto refusal = refusal_of(facts, options);
  return refusal ? refusal->status : 0;
}

TEST(RequestGuard, a_rebound_name_is_not_answered) {
  EXPECT_EQ(status(reading("127.0.0.1:8017")), 0);
  EXPECT_EQ(status(reading("LOCALHOST:8017")), 0);
  EXPECT_EQ(status(reading("[::1]:8017")), 0);
  for (const char* const host : {"evil.example:8017", "127.0.0.1", "127.0.0.1:80",
                                 "127.0.0.1:8017.evil.example", "", "localhost:8017@evil"}) {
    EXPECT_EQ(status(reading(host)), 421) << host;
  }
  RequestFacts two = reading("127.0.0.1:8017");
  two.hosts.emplace_back("127.0.0.1:8017");
  EXPECT_EQ(status(two), 421) << "Which of two would count is anybody's guess.";
  two.hosts.clear();
  EXPECT_EQ(status(two), 421);
}

TEST(RequestGuard, only_an_own_page_may_write) {
  EXPECT_EQ(status(writing("http://127.0.0.1:8017")), 0);
  for (const char* const origin : {"https://127.0.0.1:8017", "http://evil.example", "null", "",
                                   "http://127.0.0.1:8017.evil.example", "http://127.0.0.1:9999"}) {
    EXPECT_EQ(status(writing(origin)), 403) << origin;
  }
  RequestFacts without = writing("");
  without.origins.clear();
  EXPECT_EQ(status(without), 403) << "A page that hides where it is from is none of ours.";
}

TEST(RequestGuard, another_page_may_not_even_read) {
  RequestFacts facts = reading("127.0.0.1:8017");
  facts.origins = {"http://evil.example"};
  EXPECT_EQ(status(facts), 403);
}

TEST(RequestGuard, a_form_of_another_page_has_the_wrong_type) {
  RequestFacts facts = writing("http://127.0.0.1:8017");
  for (const char* const type :
       {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", ""}) {
    facts.content_type = type;
    EXPECT_EQ(status(facts), 415) << type;
  }
  facts.path = "/login";
  facts.content_type = "application/x-www-form-urlencoded";
  EXPECT_EQ(status(facts), 0);
}

TEST(RequestGuard, knows_no_other_methods) {
  for (const char* const method : {"PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "get", ""}) {
    RequestFacts facts = writing("http://127.0.0.1:8017");
    facts.method = method;
    EXPECT_EQ(status(facts), 405) << method;
  }
}

TEST(RequestGuard, an_overlong_path_is_refused) {
  RequestFacts facts = reading("127.0.0.1:8017");
  facts.path = "/" + std::string(300, 'a');
  EXPECT_EQ(status(facts), 414);
}

TEST(RequestGuard, a_proxys_name_is_known_where_it_is_said) {
  const GuardOptions options = guard_options("10.0.0.7", 8017, "https://Review.example.org");
  EXPECT_EQ(status(reading("review.example.org"), options), 0);
  EXPECT_EQ(status(reading("10.0.0.7:8017"), options), 0);
  EXPECT_EQ(status(reading("localhost:8017"), options), 421);
  RequestFacts facts = writing("https://review.example.org");
  facts.hosts = {"review.example.org"};
  EXPECT_EQ(status(facts, options), 0);
  facts.origins = {"http://review.example.org"};
  EXPECT_EQ(status(facts, options), 403) << "Not without its TLS.";
}

TEST(Loopback, is_an_address_and_no_name_that_looks_like_one) {
  for (const char* const address : {"127.0.0.1", "127.5.6.7", "::1", "localhost"})
    EXPECT_TRUE(is_loopback(address)) << address;
  for (const char* const address :
       {"127.example.org", "127.0.0.1.example.org", "0.0.0.0", "::", "192.168.0.1", "", "128.0.0.1"}) {
    EXPECT_FALSE(is_loopback(address)) << address;
  }
}

}  // namespace
}  // namespace daejo::review
