#include "base/run_filter.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <fstream>
#include <thread>

#include "tests/support/temporary_folder.h"

namespace daejo {
namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;

constexpr FilterLimits usual{milliseconds{20'000}, 1U << 20U};

TEST(RunFilter, gives_what_the_command_makes_of_its_input) {
  const FilterRun run = run_filter("tr a-z A-Z", "one line\n", usual);
  EXPECT_EQ(run.end, FilterEnd::exited);
  EXPECT_EQ(run.status, 0);
  EXPECT_EQ(run.out, "ONE LINE\n");
}

TEST(RunFilter, passes_more_than_a_pipe_holds_both_ways) {
  const std::string input(900'000, 'x');
  EXPECT_EQ(run_filter("cat", input, usual).out, input);
}

TEST(RunFilter, does_not_mind_a_command_that_leaves_its_input) {
  const FilterRun run = run_filter("echo done", std::string(900'000, 'x'), usual);
  EXPECT_EQ(run.out, "done\n");
  EXPECT_EQ(run.status, 0);
}

TEST(RunFilter, tells_the_exit_status_and_the_signal) {
  EXPECT_EQ(run_filter("exit 3", "", usual).status, 3);
  const FilterRun run = run_filter("kill -9 $$", "", usual);
  EXPECT_EQ(run.end, FilterEnd::signalled);
  EXPECT_EQ(run.status, SIGKILL);
}

TEST(RunFilter, ends_a_command_whose_time_is_up_with_all_that_it_started) {
  const test::TemporaryFolder folder;
  const std::string late = (folder / "late").string();
  const auto start = steady_clock::now();
  const FilterRun run =
      run_filter("trap '' TERM; (sleep 1; touch " + late + ") & sleep 60", "", {milliseconds{100}, 100});
  EXPECT_EQ(run.end, FilterEnd::timed_out);
  EXPECT_LT(steady_clock::now() - start, milliseconds{950});
  std::this_thread::sleep_until(start + milliseconds{1200});
  EXPECT_FALSE(std::filesystem::exists(late));
}

TEST(RunFilter, does_not_wait_for_what_the_command_left_in_the_background) {
  const auto start = steady_clock::now();
  const FilterRun run = run_filter("sleep 30 & echo done", "", usual);
  EXPECT_EQ(run.out, "done\n");
  EXPECT_LT(steady_clock::now() - start, milliseconds{5000});
}

TEST(RunFilter, ends_a_command_that_writes_too_much) {
  const FilterRun run = run_filter("yes", "", {milliseconds{20'000}, 1000});
  EXPECT_EQ(run.end, FilterEnd::too_much);
  EXPECT_EQ(run.out.size(), 1000U);
}

TEST(RunFilter, takes_output_of_just_the_limit) {
  EXPECT_EQ(run_filter("head -c 1000 /dev/zero", "", {milliseconds{20'000}, 1000}).end, FilterEnd::exited);
}

TEST(RunFilter, leaves_the_usual_effect_of_signals_as_it_was) {
  run_filter("true", "", usual);
  sigset_t mask;
  sigemptyset(&mask);
  pthread_sigmask(SIG_BLOCK, nullptr, &mask);
  EXPECT_EQ(sigismember(&mask, SIGINT), 0);
  EXPECT_EQ(run_filter("kill -INT $$; echo lived", "", usual).end, FilterEnd::signalled);
}

}  // namespace
}  // namespace daejo
