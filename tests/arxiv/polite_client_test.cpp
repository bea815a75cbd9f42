#include "arxiv/polite_client.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <deque>

#include "tests/arxiv/fake_clock.h"

namespace daejo::test {
namespace {

using std::chrono::minutes;
using std::chrono::seconds;
using testing::HasSubstr;
using Kind = arxiv::FetchOutcome::Kind;

/// Returns the given answers in order, and the last one again for every further request.
class ScriptedTransport : public arxiv::HttpTransport {
 public:
  explicit ScriptedTransport(std::deque<arxiv::HttpAnswer> answers) : answers_(std::move(answers)) {}

  arxiv::HttpAnswer perform(const arxiv::HttpRequest& request) override {
    limits.push_back(request.time_limit);
    arxiv::HttpAnswer answer = answers_.front();
    if (answers_.size() > 1) answers_.pop_front();
    return answer;
  }

  std::vector<std::chrono::milliseconds> limits;

 private:
  std::deque<arxiv::HttpAnswer> answers_;
};

struct Script {
  explicit Script(std::deque<arxiv::HttpAnswer> answers, const arxiv::RetryPolicy& policy = {})
      : transport(std::make_shared<ScriptedTransport>(std::move(answers))),
        client(transport, clock, arxiv::RequestPace(clock, seconds(3)), policy) {}

  arxiv::FetchOutcome fetch(const arxiv::AnswerCheck& check = {}) {
    return client.fetch({.url = "http://invented.test/"}, check);
  }
  std::size_t tries() const { return transport->limits.size(); }

  std::shared_ptr<FakeClock> clock = std::make_shared<FakeClock>();
  std::shared_ptr<ScriptedTransport> transport;
  arxiv::PoliteClient client;
};

const arxiv::HttpAnswer good{.status = 200, .body = "good"};
const arxiv::HttpAnswer busy{.status = 503};
const arxiv::HttpAnswer rate_limited{.status = 429};
const arxiv::HttpAnswer dropped{.error = "the connection was closed"};

TEST(PoliteClient, gives_a_good_answer_at_once) {
  Script script({good});
  const arxiv::FetchOutcome outcome = script.fetch();
  EXPECT_EQ(outcome.kind, Kind::answered);
  EXPECT_EQ(outcome.answer.body, "good");
  EXPECT_TRUE(script.clock->sleeps.empty());
}

TEST(PoliteClient, asks_again_after_a_busy_server_a_rate_limit_and_a_dropped_connection) {
  Script script({busy, rate_limited, dropped, good});
  EXPECT_EQ(script.fetch().kind, Kind::answered);
  EXPECT_EQ(script.tries(), 4U);
}

TEST(PoliteClient, asks_again_where_the_body_is_wrong) {
  Script script({arxiv::HttpAnswer{.status = 200, .body = "half"}, good});
  const auto check = [](const arxiv::HttpAnswer& answer) {
    return answer.body == "good" ? "" : "half an answer";
  };
  EXPECT_EQ(script.fetch(check).kind, Kind::answered);
  EXPECT_EQ(script.tries(), 2U);
}

TEST(PoliteClient, waits_twice_as_long_each_time_and_at_most_half_more) {
  Script script({busy});
  EXPECT_EQ(script.fetch().kind, Kind::unreachable);
  const auto& sleeps = script.clock->sleeps;
  ASSERT_EQ(sleeps.size(), 4U);
  for (std::size_t i = 0; i < sleeps.size(); ++i) {
    const seconds delay(3 << i);
    EXPECT_GE(sleeps[i], delay);
    EXPECT_LE(sleeps[i], delay + delay / 2.0);
  }
}

TEST(PoliteClient, waits_the_same_with_the_same_seed_and_not_with_another) {
  arxiv::RetryPolicy seeded;
  seeded.jitter_seed = 7;
  Script one({busy}, seeded);
  Script same({busy}, seeded);
  Script other({busy});
  one.fetch();
  same.fetch();
  other.fetch();
  EXPECT_EQ(one.clock->sleeps, same.clock->sleeps);
  EXPECT_NE(one.clock->sleeps, other.clock->sleeps);
}

TEST(PoliteClient, says_what_was_tried) {
  Script script({rate_limited});
  const arxiv::FetchOutcome outcome = script.fetch();
  EXPECT_THAT(outcome.trouble, HasSubstr("429"));
  EXPECT_THAT(outcome.trouble, HasSubstr("5 tries"));
}

TEST(PoliteClient, obeys_retry_after) {
  Script script({arxiv::HttpAnswer{.status = 429, .retry_after = seconds(40)}, good});
  EXPECT_EQ(script.fetch().kind, Kind::answered);
  EXPECT_EQ(script.clock->slept(), seconds(40));
}

TEST(PoliteClient, obeys_a_retry_after_that_is_over_its_patience) {
  Script script({arxiv::HttpAnswer{.status = 503, .retry_after = minutes(6)}, good});
  EXPECT_EQ(script.fetch().kind, Kind::answered);
  EXPECT_EQ(script.clock->slept(), minutes(6));
}

TEST(PoliteClient, does_not_wait_for_a_retry_after_that_is_over_the_deadline) {
  Script script({arxiv::HttpAnswer{.status = 429, .retry_after = seconds(360'000)}});
  const arxiv::FetchOutcome outcome = script.fetch();
  EXPECT_EQ(outcome.kind, Kind::unreachable);
  EXPECT_EQ(script.clock->slept(), seconds(0));
  EXPECT_THAT(outcome.trouble, HasSubstr("360000 s"));
}

TEST(PoliteClient, does_not_ask_again_where_it_is_refused) {
  for (const int status : {400, 403, 404, 414, 302}) {
    Script script(
        {arxiv::HttpAnswer{.status = status, .error = status == 302 ? "it redirects elsewhere" : ""}});
    EXPECT_EQ(script.fetch().kind, Kind::refused) << status;
    EXPECT_EQ(script.tries(), 1U) << status;
  }
}

TEST(PoliteClient, does_not_ask_again_where_the_error_would_be_the_same) {
  Script script({arxiv::HttpAnswer{.error = "nobody vouches for the certificate", .is_final = true}});
  const arxiv::FetchOutcome outcome = script.fetch();
  EXPECT_EQ(outcome.kind, Kind::refused);
  EXPECT_EQ(outcome.trouble, "nobody vouches for the certificate");
  EXPECT_EQ(script.tries(), 1U);
}

const arxiv::HttpAnswer no_way{.error = "Could not resolve host: invented.test", .no_connection = true};

TEST(PoliteClient, tries_twice_to_connect_and_waits_for_no_server_that_it_never_reached) {
  Script script({no_way});
  const arxiv::FetchOutcome outcome = script.fetch();
  EXPECT_EQ(outcome.kind, Kind::no_connection);
  EXPECT_EQ(outcome.trouble, "Could not resolve host: invented.test");
  EXPECT_EQ(script.tries(), 2U);
  EXPECT_EQ(script.fetch().kind, Kind::no_connection);
  EXPECT_EQ(script.tries(), 3U) << "Only the first try may have met with bad luck.";
  EXPECT_LT(script.clock->slept(), seconds(1)) << "What was not sent keeps no distance.";
}

TEST(PoliteClient, goes_on_where_the_second_try_connects) {
  Script script({no_way, good});
  EXPECT_EQ(script.fetch().kind, Kind::answered);
}

TEST(PoliteClient, is_patient_with_a_server_that_it_has_reached) {
  Script script({good, no_way, no_way, good});
  EXPECT_EQ(script.fetch().kind, Kind::answered);
  EXPECT_EQ(script.fetch().kind, Kind::answered);
  EXPECT_EQ(script.tries(), 4U);
  EXPECT_GE(script.clock->slept(), seconds(3 + 6));
}

/// Never connects: each attempt takes the request's whole `connect_limit` and fails.
class BlackHole : public arxiv::HttpTransport {
 public:
  explicit BlackHole(std::shared_ptr<FakeClock> clock) : clock_(std::move(clock)) {}
  arxiv::HttpAnswer perform(const arxiv::HttpRequest& request) override {
    clock_->pass(request.connect_limit);
    return no_way;
  }

 private:
  std::shared_ptr<FakeClock> clock_;
};

TEST(PoliteClient, tries_to_connect_for_less_than_five_seconds_in_all) {
  const auto clock = std::make_shared<FakeClock>();
  const auto begin = clock->now();
  arxiv::PoliteClient client(std::make_shared<BlackHole>(clock), clock, arxiv::RequestPace(clock, seconds(3)),
                             {});
  for (const char* url :
       {"http://one.test/", "http://two.test/", "http://three.test/", "http://four.test/"}) {
    EXPECT_EQ(client.fetch({.url = url}, {}).kind, Kind::no_connection);
  }
  EXPECT_LE(clock->now() - begin, std::chrono::milliseconds(4'500));
  EXPECT_GE(clock->now() - begin, seconds(3)) << "A slow network needs time to connect.";
}

TEST(PoliteClient, ends_at_the_deadline_over_all_requests) {
  arxiv::RetryPolicy policy;
  policy.deadline = minutes(1);
  Script script({busy}, policy);
  for (int request = 0; request < 50; ++request) EXPECT_EQ(script.fetch().kind, Kind::unreachable);
  EXPECT_LE(script.clock->slept(), minutes(1));
  EXPECT_LE(script.tries(), 21U);
}

TEST(PoliteClient, gives_no_request_more_time_than_the_run_has_left) {
  arxiv::RetryPolicy policy;
  policy.deadline = seconds(20);
  Script script({good}, policy);
  script.fetch();
  script.clock->pass(seconds(15));
  script.fetch();
  EXPECT_EQ(script.transport->limits, (std::vector<std::chrono::milliseconds>{seconds(20), seconds(5)}));
}

}  // namespace
}  // namespace daejo::test
