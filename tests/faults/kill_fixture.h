#pragma once

#include <array>
#include <chrono>
#include <csignal>
#include <cstddef>
#include <random>
#include <span>
#include <string>
#include <vector>

#include "tests/cli/cli_fixture.h"

namespace daejo::test {

/// How many kills each test needs: six, or the number in the variable DAEJO_TEST_KILLS, which KillSoak sets.
int kills();

/// A fixture for tests that kill a command at random moments and then check that no earlier data is lost or
/// damaged.
struct Kill : CliTest {
  std::mt19937 random{20'241'017};

  /// The signal for kill number `kill`: SIGTERM, SIGINT and SIGKILL in turn.
  static int signal_of(int kill) {
    constexpr std::array signals = {SIGTERM, SIGINT, SIGKILL};
    return signals[static_cast<std::size_t>(kill) % signals.size()];
  }

  /// A random time from 0 to about 1.1 times `seconds`.
  std::chrono::milliseconds moment_of(double seconds) {
    const auto longest = static_cast<unsigned>(seconds * 1100) + 1;
    return std::chrono::milliseconds(random() % longest);
  }

  /// Runs the command once to its end. Then runs it with a signal at a random moment, until the signal has
  /// killed `kills()` runs or `20 * kills()` runs are done. Calls `start_anew` before every run, and `check`
  /// after every run with a signal. Stops after the first failure.
  template <typename StartAnew, typename Check>
  void kill_often(const std::vector<std::string>& arguments, const StartAnew& start_anew,
                  const Check& check) {
    start_anew();
    const Ran whole = run(arguments);
    ASSERT_TRUE(whole.status == 0 || whole.status == 1) << whole.err;
    const int most_runs = 20 * kills();
    int killed = 0;
    for (int i = 0; i < most_runs && killed < kills(); ++i) {
      start_anew();
      RunOptions options = user;
      options.signal = signal_of(killed);
      options.signal_after = moment_of(whole.seconds);
      const Ran ran = run_daejo(arguments, options);
      // The run must either die of the signal or end with the usual status.
      EXPECT_TRUE(ran.signal == options.signal || ran.status == whole.status) << ran.status;
      killed += ran.signal != 0 ? 1 : 0;
      check();
      if (HasFailure())
        FAIL() << "after run " << i << " with " << options.signal << " at " << options.signal_after.count()
               << " ms";
    }
    EXPECT_EQ(killed, kills()) << "The other runs were over before their signal.";
  }

  /// Expects that the content of the file is exactly `old_bytes` or exactly `new_bytes`.
  static void expect_old_or_new(const std::filesystem::path& file, const std::string& old_bytes,
                                const std::string& new_bytes) {
    const std::string bytes = read_bytes(file);
    EXPECT_TRUE(bytes == old_bytes || bytes == new_bytes)
        << file << " is neither the old one nor the new one.";
  }

  /// Writes a snapshot of the papers into this test's folder and returns its path.
  std::string write_snapshot(const std::string& name, std::span<const parsers::Paper> papers) const;
};

}  // namespace daejo::test
