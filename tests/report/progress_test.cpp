#include "report/progress.h"

#include <gtest/gtest.h>

#include <sstream>

#include "report/terminal_text.h"

namespace daejo {
namespace {

TEST(ProgressLine, fills_its_bar_by_the_share_that_is_done) {
  EXPECT_EQ(progress_line(0, 20, 27), "Abstracts ────────  0 of 20");
  EXPECT_EQ(progress_line(5, 20, 27), "Abstracts ━━──────  5 of 20");
  EXPECT_EQ(progress_line(20, 20, 27), "Abstracts ━━━━━━━━ 20 of 20");
}

TEST(ProgressLine, never_fills_before_all_is_done) {
  EXPECT_NE(progress_line(9999, 10000, 80).find("─"), std::string::npos);
}

TEST(ProgressLine, fits_every_width) {
  for (std::size_t width = 0; width < 120; ++width)
    EXPECT_LE(display_width(progress_line(3, 12, width)), width);
  EXPECT_EQ(progress_line(3, 12, 10), " 3 of 12");
}

TEST(ProgressLine, bears_senseless_figures) {
  EXPECT_EQ(progress_line(0, 0, 80), "");
  EXPECT_EQ(progress_line(30, 20, 27), progress_line(20, 20, 27));
}

TEST(ProgressBar, erases_itself) {
  std::ostringstream out;
  {
    ProgressBar bar(out, true, 10);
    bar.update(1, 2);
    bar.update(1, 2);
    bar.update(2, 2);
  }
  EXPECT_EQ(out.str(), "\r\x1b[K1 of 2\r\x1b[K2 of 2\r\x1b[K");
}

TEST(ProgressBar, writes_nothing_where_inactive_or_unused) {
  std::ostringstream out;
  {
    ProgressBar inactive(out, false, 80);
    inactive.update(1, 2);
    const ProgressBar unused(out, true, 80);
  }
  EXPECT_EQ(out.str(), "");
}

}  // namespace
}  // namespace daejo
