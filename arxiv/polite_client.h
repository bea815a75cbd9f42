#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <random>
#include <string>

#include "arxiv/clock.h"
#include "arxiv/connect_patience.h"
#include "arxiv/http.h"
#include "arxiv/request_pace.h"

namespace daejo::arxiv {

/// When to give up retrying.
struct RetryPolicy {
  int most_tries = 5;  ///< The most tries for one request, the first included.
  /// The delay before the first retry. It doubles with each retry, and a random time is added.
  std::chrono::milliseconds first_delay{std::chrono::seconds{3}};
  std::chrono::milliseconds request_limit{std::chrono::minutes{2} + std::chrono::seconds{30}};
  /// A request that has taken this long, all tries together, is not tried again, unless the server named a
  /// time for the next try.
  std::chrono::milliseconds patience{std::chrono::minutes{4}};
  /// The time limit for all requests of one client, counted from the first.
  std::chrono::milliseconds deadline{std::chrono::minutes{15}};
  /// The time limit for all connection attempts until a first server is reached; see `ConnectPatience`.
  std::chrono::milliseconds first_contact{4'500};
  std::uint64_t jitter_seed = 0;
};

/// The result of a request and its retries.
struct FetchOutcome {
  enum class Kind {
    answered,      ///< The answer is complete and passed its check.
    refused,       ///< A retry would be refused, too: 4xx, a redirect elsewhere, or a bad certificate.
    unreachable,   ///< All tries failed, or time ran out.
    no_connection  ///< No server was reached in this run: it is down, or there is no network.
  };
  Kind kind = Kind::unreachable;
  HttpAnswer answer = {};
  /// Why there is no answer, as a clause like "HTTP 503 (5 tries)"; empty if answered.
  std::string trouble = {};
};

/// Checks the body of an answer with status 200. Returns what is wrong with it as a clause, or an empty text.
using AnswerCheck = std::function<std::string(const HttpAnswer&)>;

/// Sends requests one at a time, with pauses. It retries with growing delays if an answer is missing,
/// truncated, 408, 429 or 5xx, and obeys `Retry-After` if the deadline allows. If no server was reached in
/// this run, it does not wait for one that cannot be connected to. Not thread-safe.
class PoliteClient {
 public:
  PoliteClient(std::shared_ptr<HttpTransport> transport, std::shared_ptr<Clock> clock, RequestPace pace,
               const RetryPolicy& policy);

  /// Fetches with at most `most_tries` tries, or fewer if the policy allows only fewer.
  FetchOutcome fetch(const HttpRequest& request, const AnswerCheck& check, int most_tries);
  FetchOutcome fetch(const HttpRequest& request, const AnswerCheck& check) {
    return fetch(request, check, policy_.most_tries);
  }

  bool is_past_deadline();

 private:
  HttpAnswer send(const HttpRequest& request, std::chrono::milliseconds connect_limit,
                  RequestPace::Turn turn);
  Clock::TimePoint deadline();
  std::chrono::milliseconds delay_after(int tries, const HttpAnswer& answer);

  std::shared_ptr<HttpTransport> transport_;
  std::shared_ptr<Clock> clock_;
  RequestPace pace_;
  ConnectPatience connecting_;
  RetryPolicy policy_;
  std::mt19937_64 jitter_;
  std::optional<Clock::TimePoint> deadline_;
};

}  // namespace daejo::arxiv
