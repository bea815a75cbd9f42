#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/error.h"
#include "review/sql_database.h"
#include "tests/review/queue_fixture.h"

namespace daejo::review {
namespace {
using namespace daejo::test;
using testing::HasSubstr;
using testing::SizeIs;

class HistoryGuardTest : public QueueTest {};

TEST_P(HistoryGuardTest, no_statement_changes_or_shortens_the_history) {
  add(*store, three());
  const auto database = GetParam() ? open_postgres(place.location) : open_sqlite(place.location);
  EXPECT_THROW(database->run("UPDATE history SET who = 'nobody'"), InputError);
  EXPECT_THROW(database->run("DELETE FROM history"), InputError);
  EXPECT_THAT(store->history(0), SizeIs(2));
}

TEST_P(HistoryGuardTest, a_change_beside_the_history_is_found) {
  add(*store, three());
  EXPECT_EQ(store->integrity(), "");
  const auto database = GetParam() ? open_postgres(place.location) : open_sqlite(place.location);
  database->run("UPDATE item SET version = version + 1 WHERE id = 2");
  EXPECT_THAT(store->integrity(), HasSubstr("item 2 "));
}

TEST_P(HistoryGuardTest, of_changes_made_together_those_that_fail_leave_nothing) {
  add(*store, three());
  store->together([&] {
    store->decide(1, 1, ruling(Decision::right));
    try {
      store->together([&] {
        store->decide(2, 1, ruling(Decision::right));
        throw Error("It cannot be.");
      });
    } catch (const Error&) {
      store->set_secret("seen", "yes");
    }
  });
  EXPECT_EQ(store->find(1, noon)->ruling.decision, Decision::right);
  EXPECT_EQ(store->find(2, noon)->ruling.decision, Decision::none);
  EXPECT_EQ(store->secret("seen", ""), "yes");
  EXPECT_EQ(store->integrity(), "");
}

TEST_P(HistoryGuardTest, a_transaction_that_fails_leaves_nothing) {
  add(*store, three());
  const auto database = GetParam() ? open_postgres(place.location) : open_sqlite(place.location);
  EXPECT_THROW(database->transact(true,
                                  [&] {
                                    database->run("UPDATE item SET version = 99");
                                    database->run("INSERT INTO history (item) VALUES (12345)");
                                  }),
               InputError);
  EXPECT_EQ(store->list({}, noon).at(0).version, 1);
}

INSTANTIATE_TEST_SUITE_P(Sqlite, HistoryGuardTest, testing::Values(false));
INSTANTIATE_TEST_SUITE_P(Postgres, HistoryGuardTest, testing::Values(true));

}  // namespace
}  // namespace daejo::review
