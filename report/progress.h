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

/// The progress as text: "12 of 30, 4 a second, 5 s left". The rate and the remaining time are left out while
/// `done` or `seconds` is 0. Empty if `total` is 0.
std::string progress_figures(const ProgressState& state, Language language);

/// A line of at most `width` columns: "Abstracts ━━━━────── 12 of 30, 4 a second, 5 s left". If it would be
/// too long, the label and the bar are left out first, then the rate and the remaining time. Empty if even
/// the count is too long, or if `total` is 0.
std::string progress_line(std::string_view label, const ProgressState& state, std::size_t width,
                          Language language);

/// Where and how progress is shown.
struct ProgressOutput {
  bool quiet = false;     ///< If true, nothing is shown.
  std::size_t width = 0;  ///< The width of a terminal that can redraw a line; 0 for any other output.
  Language language = Language::english;
};

/// Shows the progress of a step. On a terminal, `update` draws a line once the step has taken two seconds,
/// and redraws it at most ten times a second; the destructor erases the line. To other outputs, like the log
/// of a CI service, `update` writes at most one line a minute, the first after a minute. Not thread-safe.
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
