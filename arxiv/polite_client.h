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

/// When to retry a request, and when to give up.
struct RetryPolicy {
  int most_tries = 5;  ///< The most tries for one request, the first included.
  /// The delay before the first retry. It doubles with each retry, and a random time of up to half the delay
  /// is added.
  std::chrono::milliseconds first_delay{std::chrono::seconds{3}};
  /// The time limit for one try.
  std::chrono::milliseconds request_limit{std::chrono::minutes{2} + std::chrono::seconds{30}};
  /// How long after the call of `PoliteClient::fetch` a retry may begin. If the server sent `Retry-After`,
  /// only `deadline` limits when the retry may begin.
  std::chrono::milliseconds patience{std::chrono::minutes{4}};
  /// The time limit for all requests of one client together, counted from the first call of `fetch`.
  std::chrono::milliseconds deadline{std::chrono::minutes{15}};
  /// The time limit for all tries to connect together, until any server is reached; see `ConnectPatience`.
  std::chrono::milliseconds first_contact{4'500};
  std::uint64_t jitter_seed = 0;
};

/// The result of a request and its retries.
struct FetchOutcome {
  enum class Kind {
    answered,     ///< The answer is complete and passed its check.
    refused,      ///< A retry would fail, too: most 4xx, a redirect, or an untrusted certificate.
    unreachable,  ///< All tries failed, or time ran out.
    /// No connection to the server could be made, and the server was not reached earlier in this run. Or the
    /// time `first_contact` ran out before any server was reached.
    no_connection
  };
  Kind kind = Kind::unreachable;
  HttpAnswer answer = {};
  /// Why there is no usable answer, as a clause like "HTTP 503 (5 tries)"; empty if `kind` is `answered`.
  std::string trouble = {};
};

/// Checks an answer that is complete and has a status of 2xx. Returns what is wrong with the answer, as a
/// clause, or an empty text.
using AnswerCheck = std::function<std::string(const HttpAnswer&)>;

/// Sends requests one at a time, with pauses. Retries with growing delays if an answer is missing or
/// incomplete, fails its check, or has the status 408, 429 or 5xx. Obeys `Retry-After` if the deadline
/// allows. If no connection can be made to a server that was not reached before in this run, gives up at
/// once, or after one more try (see `ConnectPatience::is_worth_retrying`). Not thread-safe.
class PoliteClient {
 public:
  PoliteClient(std::shared_ptr<HttpTransport> transport, std::shared_ptr<Clock> clock, RequestPace pace,
               const RetryPolicy& policy);

  /// Sends a request, with at most `most_tries` tries and at most as many as the policy allows. For the retry
  /// after the first failure to connect, only the policy's limit counts. `check` may be empty.
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
