#pragma once

#include <numeric>
#include <vector>

#include "arxiv/clock.h"

namespace daejo::test {

/// A clock that advances only when `sleep_for` or `pass` is called.
class FakeClock : public arxiv::Clock {
 public:
  using Milliseconds = std::chrono::milliseconds;

  TimePoint now() override { return now_; }
  void sleep_for(Milliseconds time) override {
    sleeps.push_back(time);
    pass(time);
  }
  std::chrono::system_clock::time_point wall_time() override { return wall_; }

  void pass(Milliseconds time) {
    now_ += time;
    wall_ += time;
  }
  Milliseconds slept() const { return std::accumulate(sleeps.begin(), sleeps.end(), Milliseconds(0)); }

  std::vector<Milliseconds> sleeps;

 private:
  TimePoint now_{std::chrono::hours(1)};
  std::chrono::system_clock::time_point wall_{std::chrono::seconds(1'729'152'000)};  // 2024-10-17T08:00:00Z
};

}  // namespace daejo::test
