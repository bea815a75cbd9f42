#include "report/progress.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <ostream>

#include "report/terminal_text.h"

namespace daejo::report {
namespace {

using std::chrono_literals::operator""ms;
using std::chrono_literals::operator""s;
using std::chrono_literals::operator""min;

constexpr auto first_drawn_after = 2s;
constexpr auto redrawn_after = 100ms;
constexpr auto logged_after = 1min;

std::string repeated(std::string_view text, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += text;
  return out;
}

/// The count of what is done: "12 of 30" or, in Korean, "12/30". The first number is padded to the width of
/// the second, so that the text does not become wider.
std::string progress_count(const ProgressState& state, Language language) {
  const std::string total = fmt::format("{}", state.total);
  const std::string done = fmt::format("{:>{}}", std::min(state.done, state.total), total.size());
  return language == Language::korean ? fmt::format("{}/{}", done, total)
                                      : fmt::format("{} of {}", done, total);
}

std::string rate_text(double per_second, Language language) {
  constexpr double seconds_of_minute = 60;
  const bool by_minute = per_second < 1;
  const double rate = std::round(by_minute ? per_second * seconds_of_minute : per_second);
  if (language == Language::korean) return fmt::format("{} {:.0f}건", by_minute ? "분당" : "초당", rate);
  return fmt::format("{:.0f} a {}", rate, by_minute ? "minute" : "second");
}

std::string time_left_text(double seconds, Language language) {
  constexpr double longest = 359'999;  // Just below 100 hours. A longer time is shown as 99 hours.
  constexpr int minute = 60;
  constexpr int hour = 3600;
  const int left = static_cast<int>(std::ceil(std::min(seconds, longest)));
  const bool korean = language == Language::korean;
  if (left < 2 * minute) return fmt::format(fmt::runtime(korean ? "{}초 남음" : "{} s left"), left);
  if (left < 2 * hour) return fmt::format(fmt::runtime(korean ? "{}분 남음" : "{} min left"), left / minute);
  return fmt::format(fmt::runtime(korean ? "{}시간 남음" : "{} h left"), left / hour);
}

}  // namespace

std::string progress_figures(const ProgressState& state, Language language) {
  if (state.total == 0) return "";
  const std::size_t done = std::min(state.done, state.total);
  std::string count = progress_count(state, language);
  if (done == 0 || !(state.seconds > 0)) return count;
  const double rate = static_cast<double>(done) / state.seconds;
  return fmt::format("{}, {}, {}", count, rate_text(rate, language),
                     time_left_text(static_cast<double>(state.total - done) / rate, language));
}

std::string progress_line(std::string_view label, const ProgressState& state, std::size_t width,
                          Language language) {
  constexpr std::size_t widest_bar = 32;
  constexpr std::size_t narrowest_bar = 8;
  if (state.total == 0) return "";
  std::string figures = progress_figures(state, language);
  const std::size_t used = display_width(label) + display_width(figures) + 2;
  if (width >= used + narrowest_bar) {
    const std::size_t bar = std::min(width - used, widest_bar);
    const std::size_t done = std::min(state.done, state.total);
    const auto share = static_cast<double>(done) / static_cast<double>(state.total);
    const auto filled = static_cast<std::size_t>(share * static_cast<double>(bar));
    return fmt::format("{} {}{} {}", label, repeated("━", filled), repeated("─", bar - filled), figures);
  }
  if (display_width(figures) <= width) return figures;
  std::string count = progress_count(state, language);
  return display_width(count) <= width ? count : "";
}

ProgressDisplay::ProgressDisplay(std::ostream& out, Phrase label, const ProgressOutput& output,
                                 TimePoint start)
    : out_(out),
      label_(label.in(output.language)),
      output_(output),
      start_(start),
      next_(start + (output.width > 0 ? TimePoint::duration(first_drawn_after) : logged_after)) {}

ProgressDisplay::~ProgressDisplay() {
  if (is_drawn_) out_ << "\r\x1b[K" << std::flush;
}

void ProgressDisplay::update(std::size_t done, std::size_t total, TimePoint now) {
  if (output_.quiet || now < next_) return;
  const ProgressState state{done, total, std::chrono::duration<double>(now - start_).count()};
  if (output_.width > 0) {
    out_ << "\r\x1b[K" << progress_line(label_, state, output_.width, output_.language) << std::flush;
    is_drawn_ = true;
    next_ = now + redrawn_after;
  } else {
    out_ << "daejo: " << label_ << ' ' << progress_figures(state, output_.language) << "\n" << std::flush;
    next_ = now + logged_after;
  }
}

}  // namespace daejo::report
