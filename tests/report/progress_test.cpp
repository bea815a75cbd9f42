#include "report/progress.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

#include "report/terminal_text.h"

namespace daejo::report {
namespace {

using std::chrono_literals::operator""ms;
using std::chrono_literals::operator""s;

constexpr Phrase label = {"Abstracts", "초록"};

std::string line(std::size_t done, std::size_t total, std::size_t width, double seconds = 0) {
  return progress_line(label.english, {done, total, seconds}, width, Language::english);
}

TEST(ProgressLine, fills_its_bar_by_the_share_that_is_done) {
  EXPECT_EQ(line(0, 20, 27), "Abstracts ────────  0 of 20");
  EXPECT_EQ(line(5, 20, 27), "Abstracts ━━──────  5 of 20");
  EXPECT_EQ(line(20, 20, 27), "Abstracts ━━━━━━━━ 20 of 20");
}

TEST(ProgressLine, never_fills_before_all_is_done) {
  EXPECT_NE(line(9999, 10000, 80).find("─"), std::string::npos);
}

TEST(ProgressLine, gives_the_rate_and_the_time_left) {
  const auto figures = [](std::size_t done, std::size_t total, double seconds) {
    return progress_figures({done, total, seconds}, Language::english);
  };
  EXPECT_EQ(figures(500, 2000, 2), " 500 of 2000, 250 a second, 6 s left");
  EXPECT_EQ(figures(10, 2000, 60), "  10 of 2000, 10 a minute, 3 h left");
  EXPECT_EQ(figures(10, 100, 60), " 10 of 100, 10 a minute, 9 min left");
  EXPECT_EQ(figures(0, 100, 60), "  0 of 100") << "nothing tells yet how fast it goes";
  EXPECT_EQ(progress_figures({500, 2000, 2}, Language::korean), " 500/2000, 초당 250건, 6초 남음");
}

TEST(ProgressLine, fits_every_width) {
  for (const Language language : {Language::english, Language::korean}) {
    for (std::size_t width = 0; width < 120; ++width) {
      EXPECT_LE(display_width(progress_line(label.in(language), {3, 12, 1}, width, language)), width);
    }
  }
  EXPECT_EQ(line(3, 12, 10, 1), " 3 of 12");
}

TEST(ProgressLine, bears_senseless_figures) {
  EXPECT_EQ(line(0, 0, 80), "");
  EXPECT_EQ(line(30, 20, 27), line(20, 20, 27));
  EXPECT_NE(line(1, SIZE_MAX, 80, 1e300), "");
}

/// The output of a display that gets one update at each of these times, in milliseconds after the start, and
/// then ends. Each update says that one more of four papers is done.
std::string shown(const ProgressOutput& output, std::initializer_list<int> milliseconds) {
  std::ostringstream out;
  {
    const ProgressDisplay::TimePoint start;
    ProgressDisplay progress(out, label, output, start);
    std::size_t done = 0;
    for (const int time : milliseconds) progress.update(++done, 4, start + time * 1ms);
  }
  return out.str();
}

TEST(ProgressDisplay, of_a_run_under_two_seconds_is_not_shown) {
  EXPECT_EQ(shown({false, 8}, {1, 500, 1999}), "");
}

TEST(ProgressDisplay, is_redrawn_in_place_on_a_terminal_and_erased) {
  EXPECT_EQ(shown({false, 8}, {1, 2000, 2050, 2200}), "\r\x1b[K2 of 4\r\x1b[K4 of 4\r\x1b[K");
}

TEST(ProgressDisplay, is_one_line_a_minute_elsewhere) {
  EXPECT_EQ(shown({}, {2000, 59'999, 60'000, 100'000}), "daejo: Abstracts 3 of 4, 3 a minute, 20 s left\n");
  EXPECT_EQ(shown({false, 0, Language::korean}, {60'000, 120'000}),
            "daejo: 초록 1/4, 분당 1건, 3분 남음\ndaejo: 초록 2/4, 분당 1건, 2분 남음\n");
}

TEST(ProgressDisplay, of_a_quiet_run_is_not_shown) {
  EXPECT_EQ(shown({true, 80}, {5000}), "");
  EXPECT_EQ(shown({true, 0}, {100'000}), "");
}

}  // namespace
}  // namespace daejo::report
