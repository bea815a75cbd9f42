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

namespace daejo {

/// When to give up.
struct RetryPolicy {
  int most_tries = 5;                                              ///< For one request, the first included.
  std::chrono::milliseconds first_delay{std::chrono::seconds{3}};  ///< Doubles with each try, plus jitter.
  std::chrono::milliseconds request_limit{std::chrono::minutes{2} + std::chrono::seconds{30}};
  /// No further try at a request that has taken this long in all, unless the server named a time.
  std::chrono::milliseconds patience{std::chrono::minutes{4}};
  /// For everything that one client asks, counted from its first request.
  std::chrono::milliseconds deadline{std::chrono::minutes{15}};
  /// For connecting to whatever server is asked, until one has been reached; see `ConnectPatience`.
  std::chrono::milliseconds first_contact{4'500};
  std::uint64_t jitter_seed = 0;
};

/// What came of one request, retries included.
struct FetchOutcome {
  enum class Kind {
    answered,      ///< With an answer that is as it should be.
    refused,       ///< As asking again would be: 4xx, a redirect elsewhere, a certificate nobody vouches for.
    unreachable,   ///< Tries or time ran out.
    no_connection  ///< To a server that was never reached in this run: it is down, or there is no network.
  };
  Kind kind = Kind::unreachable;
  HttpAnswer answer = {};
  std::string trouble = {};  ///< A clause: "HTTP 503 (5 tries)"; empty where answered.
};

/// What is wrong with the body of an answer with status 200, as a clause; empty where nothing is.
using AnswerCheck = std::function<std::string(const HttpAnswer&)>;

/// Sends requests one at a time and well apart, and again, ever later, where an answer is missing, cut off,
/// 408, 429 or 5xx. Obeys `Retry-After` where the deadline lets it. A server that cannot be connected to, and
/// never was, is not waited for. Not for several threads at once.
class PoliteClient {
 public:
  PoliteClient(std::shared_ptr<HttpTransport> transport, std::shared_ptr<Clock> clock, RequestPace pace,
               const RetryPolicy& policy);

  /// `most_tries` overrides the policy's where it is fewer.
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

}  // namespace daejo
