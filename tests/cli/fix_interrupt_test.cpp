#include <csignal>
#include <thread>

#include "tests/cli/fix_fixture.h"

namespace daejo::test {
namespace {

using std::chrono::milliseconds;

struct FixInterrupt : FixTest {
  std::string before = read_bytes(digest);

  /// A command that waits 20 ms and then prints the right summary. An earlier run of the script must have
  /// written it to `right.ID`.
  std::string slow_command() const {
    return R"sh(id=$(sed 's/.*"arxiv_id":"\([^"]*\)".*/\1/'); sleep 0.02; cat ')sh" + folder.path().string() +
           R"sh('/right."$id")sh";
  }
};

/// Each run gets its signal later than the run before, by about a tenth of the time of an undisturbed run,
/// until a run ends before its signal. The number of runs is open, because a busy machine can make later runs
/// slower.
TEST_F(FixInterrupt, leaves_the_file_wholly_old_or_wholly_new) {
  ASSERT_EQ(fix(command("right")).status, 0);
  const std::string after = read_bytes(digest);
  write("day.md", before);
  const Ran whole = fix(slow_command());
  ASSERT_EQ(read_bytes(digest), after) << whole.err;
  const milliseconds step{static_cast<int>(whole.seconds * 100) + 1};
  for (const int signal : {SIGINT, SIGTERM, SIGKILL}) {
    user.signal = signal;
    std::size_t cut_off = 0;
    for (user.signal_after = milliseconds{0};; user.signal_after += step) {
      write("day.md", before);
      const Ran ran = fix(slow_command());
      const std::string bytes = read_bytes(digest);
      ASSERT_TRUE(bytes == before || bytes == after) << signal << " after " << user.signal_after.count();
      if (ran.signal == 0) {
        EXPECT_EQ(bytes, after);
        break;
      }
      ASSERT_EQ(ran.signal, signal) << ran.err;
      cut_off += bytes == before ? 1U : 0U;
    }
    EXPECT_GT(cut_off, 0U);
  }
}

TEST_F(FixInterrupt, ends_the_command_with_all_that_it_started_and_dies_of_the_signal) {
  const std::string late = (folder / "late").string();
  user.environment["LATE"] = late;
  for (const int signal : {SIGINT, SIGTERM}) {
    user.signal = signal;
    user.signal_after = milliseconds{500};
    const Ran ran = fix(R"sh((sleep 1.5; touch "$LATE") & sleep 1.5; touch "$LATE")sh");
    EXPECT_EQ(ran.signal, signal);
    EXPECT_LT(ran.seconds, 1.4);
    EXPECT_EQ(read_bytes(digest), before);
  }
  std::this_thread::sleep_for(milliseconds{1500});
  EXPECT_FALSE(std::filesystem::exists(late));
}

TEST_F(FixInterrupt, leaves_no_temporary_file_behind) {
  user.signal = SIGINT;
  user.signal_after = milliseconds{300};
  fix("sleep 5");
  for (const auto& file : std::filesystem::directory_iterator(folder.path())) {
    EXPECT_FALSE(file.path().filename().string().starts_with("day.md.")) << file.path();
  }
}

/// A kill hits daejo in the middle of a write only by chance. A full disk always stops it there.
TEST_F(FixInterrupt, leaves_the_file_wholly_old_where_the_disk_is_full_half_way) {
  user.most_file_bytes = before.size() * 3 / 4;
  const Ran ran = fix(command("right"), {"--fix-rounds", "1"});
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(ran.out + ran.err, testing::HasSubstr("The file was not fixed."));
  EXPECT_EQ(read_bytes(digest), before);
}

}  // namespace
}  // namespace daejo::test
