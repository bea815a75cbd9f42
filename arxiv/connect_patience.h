#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "arxiv/clock.h"

namespace daejo::arxiv {

/// Decides how long a run may try to connect. Until the run has reached some server, it is possible that
/// there is no network at all, so all tries together have a few seconds, and each try gets half of what is
/// left. A server that was reached before gets the usual time.
class ConnectPatience {
 public:
  ConnectPatience(std::shared_ptr<Clock> clock, std::chrono::milliseconds first_contact);

  /// The time limit for the next try; nothing if no time is left.
  std::optional<std::chrono::milliseconds> next_limit();

  /// Records whether a try to connect to `server` succeeded.
  void note(std::string_view server, bool is_connected);

  bool has_reached(std::string_view server) const { return reached_.contains(server); }

  /// Whether to retry a server that could not be reached. Only the first failure of a run is retried, because
  /// it may be temporary.
  bool is_worth_retrying() const { return reached_.empty() && failures_ == 1; }

 private:
  std::shared_ptr<Clock> clock_;
  std::chrono::milliseconds first_contact_;
  std::optional<Clock::TimePoint> end_;  ///< When the time for all tries (`first_contact_`) is over.
  std::set<std::string, std::less<>> reached_;
  int failures_ = 0;
};

}  // namespace daejo::arxiv
