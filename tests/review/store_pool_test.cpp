#include "review/web/store_pool.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <thread>

#include "base/error.h"
#include "tests/review/queue_fixture.h"

namespace daejo::review {
namespace {
using namespace daejo::test;

class StorePoolTest : public QueueTest {
 protected:
  StorePoolTest() {
    std::vector<AuditedEntry> entries;
    entries.reserve(editors);
    for (int i = 0; i < editors; ++i) {
      entries.push_back(
          doubted_entry("2410.0000" + std::to_string(i), std::to_string(i), Verdict::mismatch, i));
    }
    add(*store, run_of(std::move(entries)));
  }

  std::unique_ptr<ReviewStore> open() const {
    if (is_gone) throw InputError({"queue"}, "It is gone.");
    return place.open();
  }

  static constexpr int editors = 8;
  std::atomic<bool> is_gone{false};
};

TEST_P(StorePoolTest, what_was_acknowledged_lasts_and_what_threw_is_told_to_its_own_caller) {
  StorePool pool([this] { return open(); }, 2, 1);
  constexpr int rounds = 20;
  std::atomic<int> failures{0};
  std::vector<std::thread> threads;
  for (int editor = 1; editor <= editors; ++editor) {
    threads.emplace_back([&, editor] {
      for (int round = 1; round <= rounds; ++round) {
        const auto result = pool.write([&](ReviewStore& own) {
          return own.decide(editor, round, {Decision::right, std::to_string(round), "kim", noon, {}});
        });
        EXPECT_EQ(result.outcome, Outcome::done);
        EXPECT_EQ(result.item->version, round + 1);
        try {
          pool.write([&](ReviewStore& own) -> bool {
            own.set_secret("editor " + std::to_string(editor), "never");
            throw Error("It cannot be.");
          });
        } catch (const Error&) {
          ++failures;
        }
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(failures, editors * rounds);
  EXPECT_EQ(store->progress().last_change, editors + editors * rounds);
  for (int editor = 1; editor <= editors; ++editor) {
    EXPECT_EQ(store->find(editor, noon)->ruling.note, std::to_string(rounds));
    EXPECT_EQ(store->secret("editor " + std::to_string(editor), ""), "") << "What threw left nothing.";
  }
  EXPECT_EQ(store->integrity(), "");
}

TEST_P(StorePoolTest, a_queue_that_was_gone_is_found_again) {
  is_gone = true;
  StorePool pool([this] { return open(); }, 1, 1);
  const auto ask = [](ReviewStore& own) { return own.progress().open; };
  EXPECT_THROW(pool.read(ask), InputError);
  EXPECT_THROW(pool.write(ask), InputError);
  is_gone = false;
  EXPECT_EQ(pool.read(ask), static_cast<std::size_t>(editors));
  EXPECT_EQ(pool.write(ask), static_cast<std::size_t>(editors));
}

INSTANTIATE_TEST_SUITE_P(Sqlite, StorePoolTest, testing::Values(false));
INSTANTIATE_TEST_SUITE_P(Postgres, StorePoolTest, testing::Values(true));

}  // namespace
}  // namespace daejo::review
