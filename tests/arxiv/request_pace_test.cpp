#include "arxiv/request_pace.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/file.h>

#include "tests/arxiv/fake_clock.h"
#include "tests/support/temporary_folder.h"

namespace daejo::test {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

struct RequestPaceTest : testing::Test {
  std::shared_ptr<FakeClock> clock = std::make_shared<FakeClock>();
  arxiv::Clock::TimePoint deadline = clock->now() + std::chrono::minutes(10);
  TemporaryFolder folder;
};

TEST_F(RequestPaceTest, the_first_turn_waits_for_nothing) {
  arxiv::RequestPace pace(clock, seconds(3));
  EXPECT_TRUE(pace.take_turn(deadline));
  EXPECT_EQ(clock->slept(), seconds(0));
}

TEST_F(RequestPaceTest, turns_begin_an_interval_apart) {
  arxiv::RequestPace pace(clock, seconds(3));
  pace.take_turn(deadline);
  clock->pass(seconds(1));
  EXPECT_TRUE(pace.take_turn(deadline));
  EXPECT_EQ(clock->slept(), seconds(2));
}

TEST_F(RequestPaceTest, a_turn_after_the_deadline_is_not_given) {
  arxiv::RequestPace pace(clock, seconds(3));
  pace.take_turn(deadline);
  EXPECT_FALSE(pace.take_turn(clock->now() + seconds(2)));
  EXPECT_EQ(clock->slept(), seconds(0));
}

TEST_F(RequestPaceTest, processes_that_share_a_stamp_keep_the_interval_together) {
  arxiv::RequestPace one(clock, seconds(3), folder / "stamp");
  arxiv::RequestPace other(clock, seconds(3), folder / "stamp");
  one.take_turn(deadline);
  clock->pass(milliseconds(500));
  EXPECT_TRUE(other.take_turn(deadline));
  EXPECT_EQ(clock->slept(), milliseconds(2'500));
}

TEST_F(RequestPaceTest, a_turn_that_is_given_back_keeps_nobody_waiting) {
  arxiv::RequestPace one(clock, seconds(3), folder / "stamp");
  arxiv::RequestPace other(clock, seconds(3), folder / "stamp");
  for (arxiv::RequestPace* pace : {&one, &one, &other}) {
    auto turn = pace->take_turn(deadline);
    ASSERT_TRUE(turn);
    pace->give_back(std::move(*turn));
  }
  EXPECT_EQ(clock->slept(), seconds(0));
  one.take_turn(deadline);
  one.give_back(*one.take_turn(deadline));
  EXPECT_EQ(clock->slept(), seconds(3));
  EXPECT_TRUE(other.take_turn(deadline));
  EXPECT_EQ(clock->slept(), seconds(3)) << "Three seconds have passed since the request that was sent.";
}

TEST_F(RequestPaceTest, a_turn_that_lives_keeps_others_waiting) {
  arxiv::RequestPace one(clock, seconds(3), folder / "stamp");
  arxiv::RequestPace other(clock, seconds(3), folder / "stamp");
  auto turn = one.take_turn(deadline);
  EXPECT_FALSE(other.take_turn(clock->now() + seconds(5)));
  turn.reset();
  EXPECT_TRUE(other.take_turn(deadline));
}

TEST_F(RequestPaceTest, a_process_that_was_stopped_with_the_lock_does_not_stop_others_for_good) {
  arxiv::RequestPace one(clock, seconds(3), folder / "stamp");
  arxiv::RequestPace other(clock, seconds(3), folder / "stamp");
  const auto turn = one.take_turn(deadline);
  EXPECT_TRUE(other.take_turn(deadline));
}

TEST_F(RequestPaceTest, rubbish_in_the_stamp_is_as_no_stamp) {
  arxiv::RequestPace pace(clock, seconds(3), folder.write("stamp", "99999999999999999999999 rubbish"));
  EXPECT_TRUE(pace.take_turn(deadline));
  EXPECT_EQ(clock->slept(), seconds(0));
}

TEST_F(RequestPaceTest, a_stamp_from_the_future_is_as_no_stamp) {
  arxiv::RequestPace pace(clock, seconds(3), folder.write("stamp", "9999999999999\n"));
  EXPECT_TRUE(pace.take_turn(deadline));
  EXPECT_EQ(clock->slept(), seconds(0));
}

TEST_F(RequestPaceTest, a_stamp_that_cannot_be_written_costs_no_answer) {
  arxiv::RequestPace pace(clock, seconds(3), folder.write("file", "") / "stamp");
  EXPECT_TRUE(pace.take_turn(deadline));
  EXPECT_TRUE(pace.take_turn(deadline));
  EXPECT_EQ(clock->slept(), seconds(3));
}

TEST(Iso8601, is_utc_to_the_second) {
  EXPECT_EQ(arxiv::iso_8601_utc(std::chrono::system_clock::time_point(seconds(1'729'153'805))),
            "2024-10-17T08:30:05Z");
}

}  // namespace
}  // namespace daejo::test
