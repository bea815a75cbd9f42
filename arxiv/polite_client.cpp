#include "arxiv/polite_client.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace daejo::arxiv {
namespace {

using std::chrono::milliseconds;

bool is_success(int status) {
  return status >= 200 && status < 300;
}

/// Whether a retry may succeed after this answer, which failed. An answer with a status of 2xx is incomplete
/// or failed its check.
bool is_transient(const HttpAnswer& answer) {
  const int status = answer.status;
  if (answer.is_final) return false;
  return status == 0 || is_success(status) || status == 408 || status == 429 || status >= 500;
}

std::string status_text(int status) {
  return status == 429 ? "HTTP 429, too many requests" : fmt::format("HTTP {}", status);
}

std::string trouble_of(const HttpAnswer& answer, const AnswerCheck& check) {
  if (!answer.error.empty()) return answer.error;
  if (!is_success(answer.status)) return status_text(answer.status);
  return check ? check(answer) : std::string();
}

std::string tries_text(int tries) {
  return tries == 1 ? "one try" : fmt::format("{} tries", tries);
}

double in_seconds(milliseconds time) {
  return std::chrono::duration<double>(time).count();
}

}  // namespace

PoliteClient::PoliteClient(std::shared_ptr<HttpTransport> transport, std::shared_ptr<Clock> clock,
                           RequestPace pace, const RetryPolicy& policy)
    : transport_(std::move(transport)),
      clock_(std::move(clock)),
      pace_(std::move(pace)),
      connecting_(clock_, policy.first_contact),
      policy_(policy),
      jitter_(policy.jitter_seed) {}

Clock::TimePoint PoliteClient::deadline() {
  if (!deadline_) deadline_ = clock_->now() + policy_.deadline;
  return *deadline_;
}

bool PoliteClient::is_past_deadline() {
  return clock_->now() >= deadline();
}

FetchOutcome PoliteClient::fetch(const HttpRequest& request, const AnswerCheck& check, int most_tries) {
  using Kind = FetchOutcome::Kind;
  const auto give_up = std::min(deadline(), clock_->now() + policy_.patience);
  const std::string out_of_time = fmt::format(
      "the limit of {} s that --deadline sets for the network was reached", in_seconds(policy_.deadline));
  std::string trouble;
  for (int tries = 1;; ++tries) {
    auto turn = pace_.take_turn(deadline());
    if (!turn) {
      if (!trouble.empty()) trouble += ", then ";
      return {Kind::unreachable, {}, trouble + out_of_time};
    }
    const auto connect_limit = connecting_.next_limit();
    if (!connect_limit) {
      pace_.give_back(std::move(*turn));
      return {Kind::no_connection, {}, trouble.empty() ? "no other server could be reached" : trouble};
    }
    HttpAnswer answer = send(request, *connect_limit, std::move(*turn));
    trouble = trouble_of(answer, check);
    if (answer.no_connection && !connecting_.has_reached(server_of(request.url))) {
      constexpr milliseconds pause{500};
      const bool again = connecting_.is_worth_retrying() && tries < policy_.most_tries;
      if (!again || pause >= deadline() - clock_->now()) {
        return {Kind::no_connection, std::move(answer), std::move(trouble)};
      }
      clock_->sleep_for(pause);
      continue;
    }
    if (trouble.empty()) return {Kind::answered, std::move(answer), {}};
    if (!is_transient(answer)) return {Kind::refused, std::move(answer), std::move(trouble)};
    const milliseconds delay = delay_after(tries, answer);
    if (answer.retry_after) {
      trouble += fmt::format(", asking to wait {} s", answer.retry_after->count());
    }
    trouble += fmt::format(" ({})", tries_text(tries));
    const auto end = answer.retry_after ? deadline() : give_up;
    if (tries >= std::min(most_tries, policy_.most_tries) || delay >= end - clock_->now()) {
      return {Kind::unreachable, std::move(answer), std::move(trouble)};
    }
    clock_->sleep_for(delay);
  }
}

HttpAnswer PoliteClient::send(const HttpRequest& request, milliseconds connect_limit,
                              RequestPace::Turn turn) {
  HttpRequest timed = request;
  timed.time_limit =
      std::min(policy_.request_limit, std::chrono::ceil<milliseconds>(deadline() - clock_->now()));
  timed.connect_limit = connect_limit;
  HttpAnswer answer = transport_->perform(timed);
  connecting_.note(server_of(request.url), !answer.no_connection);
  if (answer.no_connection) pace_.give_back(std::move(turn));
  return answer;
}

milliseconds PoliteClient::delay_after(int tries, const HttpAnswer& answer) {
  constexpr int most_doublings = 10;
  const milliseconds delay = policy_.first_delay * (1LL << std::min(tries - 1, most_doublings));
  const double jitter = static_cast<double>(jitter_() >> 11U) * 0x1p-53;
  const auto jittered =
      delay + milliseconds(static_cast<std::int64_t>(static_cast<double>(delay.count()) * jitter / 2));
  if (!answer.retry_after) return jittered;
  constexpr std::chrono::seconds longest = std::chrono::hours(24);
  return std::max<milliseconds>(jittered, std::min(*answer.retry_after, longest));
}

}  // namespace daejo::arxiv
