#include "arxiv/clock.h"

#include <fmt/format.h>

#include <thread>

namespace daejo::arxiv {

Clock::TimePoint SystemClock::now() {
  return std::chrono::steady_clock::now();
}

void SystemClock::sleep_for(std::chrono::milliseconds time) {
  std::this_thread::sleep_for(time);
}

std::chrono::system_clock::time_point SystemClock::wall_time() {
  return std::chrono::system_clock::now();
}

std::string iso_8601_utc(std::chrono::system_clock::time_point time) {
  const auto day = std::chrono::floor<std::chrono::days>(time);
  const std::chrono::year_month_day date(day);
  const std::chrono::hh_mm_ss clock(std::chrono::floor<std::chrono::seconds>(time - day));
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                     clock.hours().count(), clock.minutes().count(), clock.seconds().count());
}

}  // namespace daejo::arxiv
