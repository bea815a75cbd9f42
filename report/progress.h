#pragma once

#include <chrono>
#include <cstddef>
#include <iosfwd>
#include <string>

#include "base/language.h"

namespace daejo::report {

/// How far a step of a run has come.
struct ProgressState {
  std::size_t done = 0;
  std::size_t total = 0;
  double seconds = 0;  ///< The time since the step began.
};

/// "12 of 30, 4 a second, 5 s left". Rate and time are left out until something is done. Empty if there is
/// nothing to do.
std::string progress_figures(const ProgressState& state, Language language);

/// A line of at most `width` columns: "Abstracts ━━━━────── 12 of 30, 4 a second, 5 s left". If the line
/// would be too long, the bar is left out first, then the rate and the remaining time.
std::string progress_line(std::string_view label, const ProgressState& state, std::size_t width,
                          Language language);

/// Where and how progress is shown.
struct ProgressOutput {
  bool quiet = false;     ///< Shows nothing at all.
  std::size_t width = 0;  ///< The width of a terminal that can redraw a line; 0 for any other output.
  Language language = Language::english;
};

/// Shows the progress of a step that takes longer than two seconds. On a terminal, it redraws one line and
/// finally erases it. To other outputs, like the log of a CI service, it writes one line a minute. Not
/// thread-safe.
class ProgressDisplay {
 public:
  using TimePoint = std::chrono::steady_clock::time_point;

  ProgressDisplay(std::ostream& out, Phrase label, const ProgressOutput& output,
                  TimePoint start = std::chrono::steady_clock::now());
  ~ProgressDisplay();
  ProgressDisplay(const ProgressDisplay&) = delete;
  ProgressDisplay& operator=(const ProgressDisplay&) = delete;

  void update(std::size_t done, std::size_t total, TimePoint now = std::chrono::steady_clock::now());

 private:
  std::ostream& out_;
  std::string_view label_;
  ProgressOutput output_;
  TimePoint start_;
  TimePoint next_;  // Nothing is shown before this time.
  bool is_drawn_ = false;
};

}  // namespace daejo::report
