#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "arxiv/clock.h"

namespace daejo {

/// How long to try to connect. Until a run has reached any server, there may be no network, so all tries
/// together get a few seconds, and each try gets half of what is left. A server that was reached before gets
/// the usual time.
class ConnectPatience {
 public:
  ConnectPatience(std::shared_ptr<Clock> clock, std::chrono::milliseconds first_contact);

  /// The limit for the next try; nothing where no time is left.
  std::optional<std::chrono::milliseconds> next_limit();

  /// Keeps what came of a try to connect to `server`.
  void note(std::string_view server, bool is_connected);

  bool has_reached(std::string_view server) const { return reached_.contains(server); }

  /// Whether to try a server again that was not reached: only the run's first try may have met with bad luck.
  bool is_worth_a_second_try() const { return reached_.empty() && failures_ == 1; }

 private:
  std::shared_ptr<Clock> clock_;
  std::chrono::milliseconds first_contact_;
  std::optional<Clock::TimePoint> end_;  ///< Of `first_contact_`.
  std::set<std::string, std::less<>> reached_;
  int failures_ = 0;
};

}  // namespace daejo
