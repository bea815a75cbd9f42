#include "review/sql_database.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/error.h"
#include "review/sql_review_store.h"
#include "tests/review/queue_fixture.h"

namespace daejo::review {
namespace {
using namespace daejo::test;
using testing::HasSubstr;
using testing::SizeIs;

/// Counts the rows that a database returns.
class CountingDatabase : public SqlDatabase {
 public:
  CountingDatabase(std::unique_ptr<SqlDatabase> database, std::size_t& rows)
      : database_(std::move(database)), rows_(rows) {}

  SqlAnswer run(const std::string& statement, std::span<const SqlValue> values) override {
    SqlAnswer answer = database_->run(statement, values);
    rows_ += answer.rows.size();
    return answer;
  }
  void transact(bool alone, const std::function<void()>& work) override { database_->transact(alone, work); }
  void back_up(const std::filesystem::path& file) override { database_->back_up(file); }
  std::string integrity() override { return database_->integrity(); }

 private:
  std::unique_ptr<SqlDatabase> database_;
  std::size_t& rows_;
};

/// The rows that are read must not grow with the square of the number of entries, even if all entries are
/// about the same paper.
TEST(SqliteQueue, reads_a_few_rows_for_each_of_many_entries_of_one_paper) {
  constexpr std::size_t entries = 200;
  const QueuePlace place(false);
  std::size_t rows = 0;
  const auto store =
      make_sql_review_store(std::make_unique<CountingDatabase>(open_sqlite(place.location), rows));
  for (const std::string text : {"앞 글 ", "뒤 글 ", "앞 글 "}) {
    AuditRun run;
    for (std::size_t i = 0; i < entries; ++i) {
      run.entries.push_back(doubted_entry("2410.00001", text + std::to_string(i), Verdict::mismatch, 1));
    }
    rows = 0;
    add(*store, run);
    EXPECT_LE(rows, 5 * entries) << text;
  }
  QueueFilter former;
  former.state = QueueState::former;
  EXPECT_THAT(store->list({}, noon), SizeIs(entries));
  EXPECT_THAT(store->list(former, noon), SizeIs(entries)) << "Each text took the place of one.";
  EXPECT_EQ(store->integrity(), "");
}

TEST(SqliteQueue, a_backup_of_a_queue_in_use_is_whole) {
  const QueuePlace place(false);
  const auto store = place.open();
  add(*store, three());
  store->decide(1, 1, ruling(Decision::right));
  const auto file = place.folder / "backup.db";
  store->back_up(file);
  EXPECT_FALSE(std::filesystem::exists(file.string() + "-wal"));
  store->decide(2, 1, ruling(Decision::right));
  const auto copy = open_review_store(file.string());
  EXPECT_EQ(copy->integrity(), "");
  EXPECT_EQ(copy->find(1, noon)->ruling.decision, Decision::right);
  EXPECT_EQ(copy->find(2, noon)->ruling.decision, Decision::none);
  EXPECT_THROW(store->back_up(place.location), UsageError);
}

TEST(SqliteQueue, a_file_that_is_no_queue_is_refused_and_left_alone) {
  const TemporaryFolder folder;
  const auto file = folder.write("notes.db", std::string(5000, 'x'));
  EXPECT_THROW(open_review_store(file.string()), InputError);
  EXPECT_EQ(std::filesystem::file_size(file), 5000U);
  EXPECT_THROW(open_review_store(folder.path().string()), InputError);
}

TEST(SqliteQueue, a_newer_daejos_queue_is_refused) {
  const TemporaryFolder folder;
  const auto file = folder / "review.db";
  open_review_store(file.string());
  SQLite::Database(file.string(), SQLite::OPEN_READWRITE).exec("PRAGMA user_version = 99");
  try {
    open_review_store(file.string());
    FAIL() << "It was opened.";
  } catch (const InputError& error) {
    EXPECT_THAT(error.what(), HasSubstr("newer daejo"));
  }
}

TEST(PostgresAddress, is_named_without_its_password) {
  try {
    open_review_store("postgresql://kim:swordfish@127.0.0.1:1/queue?connect_timeout=1");
    FAIL() << "There is no server.";
  } catch (const InputError& error) {
    EXPECT_THAT(error.what(), HasSubstr("postgresql://kim@127.0.0.1:1/queue"));
    EXPECT_THAT(error.what(), testing::Not(HasSubstr("swordfish")));
  }
}

}  // namespace
}  // namespace daejo::review
