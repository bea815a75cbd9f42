#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "arxiv/clock.h"

namespace daejo::arxiv {

/// Decides how long a run may try to connect. Until the run has reached some server, there may be no network
/// at all. So all tries together have the time `first_contact`, and each try gets half of what is left. Once
/// any server was reached, each try to connect gets 15 seconds.
class ConnectPatience {
 public:
  ConnectPatience(std::shared_ptr<Clock> clock, std::chrono::milliseconds first_contact);

  /// The time limit for the next try to connect; nothing if it would be less than a quarter of a second. The
  /// first call starts the time `first_contact`.
  std::optional<std::chrono::milliseconds> next_limit();

  /// Records whether a try to connect to `server` succeeded.
  void note(std::string_view server, bool is_connected);

  bool has_reached(std::string_view server) const { return reached_.contains(server); }

  /// Whether to try again after a try to connect failed. This is so only after the first failure of a run,
  /// which may be temporary, and only if no server was reached before.
  bool is_worth_retrying() const { return reached_.empty() && failures_ == 1; }

 private:
  std::shared_ptr<Clock> clock_;
  std::chrono::milliseconds first_contact_;
  std::optional<Clock::TimePoint> end_;  ///< When `first_contact_`, the time for all tries, is over.
  std::set<std::string, std::less<>> reached_;
  int failures_ = 0;
};

}  // namespace daejo::arxiv
