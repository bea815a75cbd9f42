#pragma once

#include <chrono>
#include <string>

namespace daejo::arxiv {

/// Tells the time and waits. This is an interface, so that tests of network code need not wait.
class Clock {
 public:
  using TimePoint = std::chrono::steady_clock::time_point;

  virtual ~Clock() = default;
  virtual TimePoint now() = 0;
  virtual void sleep_for(std::chrono::milliseconds time) = 0;
  virtual std::chrono::system_clock::time_point wall_time() = 0;
};

/// The system clock.
class SystemClock : public Clock {
 public:
  TimePoint now() override;
  void sleep_for(std::chrono::milliseconds time) override;
  std::chrono::system_clock::time_point wall_time() override;
};

/// Formats a time in UTC, like "2024-10-17T08:30:00Z".
std::string iso_8601_utc(std::chrono::system_clock::time_point time);

}  // namespace daejo::arxiv
