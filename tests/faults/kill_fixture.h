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

/// How often each command is killed: a few times in the suite, more in KillSoak.
int kills();

/// Signals at moments of all kinds, from a command's first millisecond to beyond its end: after each, nothing
/// that was there before is gone, no file is half written, and the next run works.
struct Kill : CliTest {
  std::mt19937 random{20'241'017};

  /// The signal of a kill: each in its turn.
  static int signal_of(int kill) {
    constexpr std::array signals = {SIGTERM, SIGINT, SIGKILL};
    return signals[static_cast<std::size_t>(kill) % signals.size()];
  }

  /// A random moment within this many seconds, or shortly after.
  std::chrono::milliseconds moment_of(double seconds) {
    const auto longest = static_cast<unsigned>(seconds * 1100) + 1;
    return std::chrono::milliseconds(random() % longest);
  }

  /// Runs the command whole, then with a signal somewhere in the time that it took until `kills()` of them
  /// ended it, and `check` after each run. `start_anew` is called before each.
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
      // A run that was cut off must not look like one that found nothing.
      EXPECT_TRUE(ran.signal == options.signal || ran.status == whole.status) << ran.status;
      killed += ran.signal != 0 ? 1 : 0;
      check();
      if (HasFailure())
        FAIL() << "after run " << i << " with " << options.signal << " at " << options.signal_after.count()
               << " ms";
    }
    EXPECT_EQ(killed, kills()) << "The other runs were over before their signal.";
  }

  /// Expects that a file holds all of the one or all of the other.
  static void expect_old_or_new(const std::filesystem::path& file, const std::string& old_bytes,
                                const std::string& new_bytes) {
    const std::string bytes = read_bytes(file);
    EXPECT_TRUE(bytes == old_bytes || bytes == new_bytes)
        << file << " is neither the old one nor the new one.";
  }

  /// A snapshot of papers in this test's folder.
  std::string write_snapshot(const std::string& name, std::span<const parsers::Paper> papers) const;
};

}  // namespace daejo::test
