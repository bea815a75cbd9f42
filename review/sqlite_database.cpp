#include <SQLiteCpp/Backup.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <sqlite3.h>
#include <unistd.h>

#include <utility>

#include "base/error.h"
#include "base/sqlite_file.h"
#include "review/schema.h"
#include "review/sql_database.h"

namespace daejo::review {
namespace {

namespace fs = std::filesystem;

constexpr SqliteKind queue_kind = {"review queue", "put a backup in its place", "--queue FILE"};

template <typename Action>
auto with_file(const fs::path& file, const Action& action) {
  return with_sqlite_file(file, queue_kind, action);
}

void bind(SQLite::Statement& statement, std::span<const SqlValue> values) {
  for (std::size_t i = 0; i < values.size(); ++i) {
    const std::string name = fmt::format("${}", i + 1);
    if (const auto* const number = std::get_if<std::int64_t>(&values[i])) statement.bind(name, *number);
    if (const auto* const number = std::get_if<double>(&values[i])) statement.bind(name, *number);
    if (const auto* const text = std::get_if<std::string>(&values[i])) statement.bindNoCopy(name, *text);
  }
}

/// Creates the file if it does not exist. Only its owner may read and write it, because a queue contains the
/// key that signs sessions. SQLite gives its log files the same permissions.
void make_private(const fs::path& file) {
  constexpr mode_t owner_alone = 0600;
  const int descriptor = ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, owner_alone);
  if (descriptor >= 0) ::close(descriptor);
}

/// Creates the folder and the file if they do not exist. Throws `InputError` if the path is a folder, a pipe
/// or a device.
void prepare_place(const fs::path& file) {
  sqlite_file_exists(file, queue_kind);
  std::error_code code;
  if (file.has_parent_path()) fs::create_directories(file.parent_path(), code);
  make_private(file);
}

class SqliteDatabase : public SqlDatabase {
 public:
  explicit SqliteDatabase(fs::path file)
      : file_(std::move(file)),
        database_(file_.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, sqlite_busy_milliseconds) {
    sqlite_version(database_, queue_kind, sqlite_migrations().size());
    // A decision that was acknowledged must survive a power failure, so every commit waits for the disk.
    database_.exec("PRAGMA journal_mode = WAL");
    database_.exec("PRAGMA synchronous = FULL");
    database_.exec("PRAGMA foreign_keys = ON");
    migrate_sqlite(database_, sqlite_migrations());
  }

  SqlAnswer run(const std::string& sql, std::span<const SqlValue> values) override {
    return with_file(file_, [&] {
      SQLite::Statement statement(database_, sql);
      bind(statement, values);
      SqlAnswer answer;
      while (statement.executeStep()) {
        SqlRow row;
        for (int i = 0; i < statement.getColumnCount(); ++i) {
          const SQLite::Column column = statement.getColumn(i);
          row.push_back(column.isNull() ? std::nullopt : std::optional(column.getString()));
        }
        answer.rows.push_back(std::move(row));
      }
      answer.changed = static_cast<std::size_t>(sqlite3_changes(database_.getHandle()));
      return answer;
    });
  }

  void transact(bool /*alone*/, const std::function<void()>& work) override {
    with_file(file_, [&] {
      // SQLite allows only one writing transaction at a time, so `alone` needs no lock.
      if (is_in_transaction_) return transact_within(work);
      SQLite::Transaction transaction(database_, SQLite::TransactionBehavior::IMMEDIATE);
      const InTransaction within(is_in_transaction_);
      work();
      transaction.commit();
    });
  }

  /// Writes a temporary file next to the target and renames it when it is complete, so that `file` never has
  /// an incomplete backup.
  void back_up(const fs::path& file) override {
    std::error_code code;
    if (fs::equivalent(file, file_, code)) {
      throw UsageError(file.string() + " is the queue itself; name another file for the backup.");
    }
    const fs::path part = file.string() + fmt::format(".{}.part", ::getpid());
    try {
      with_file(part, [&] {
        make_private(part);
        SQLite::Database copy(part.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        SQLite::Backup(copy, database_).executeStep();
        // Without a write-ahead log, the backup is a single file.
        copy.exec("PRAGMA journal_mode = DELETE");
      });
    } catch (...) {
      fs::remove(part, code);
      throw;
    }
    fs::rename(part, file, code);
    if (code) {
      const std::string why = code.message();
      fs::remove(part, code);
      throw InputError({file.string()},
                       "The backup cannot be written there (" + why + "); name another file.");
    }
  }

  std::string integrity() override {
    std::string wrong;
    for (const SqlRow& row : run("PRAGMA integrity_check", {}).rows) {
      if (row[0] != "ok") wrong += row[0].value_or("") + "\n";
    }
    for (const SqlRow& row : run("PRAGMA foreign_key_check", {}).rows) {
      wrong += "A row of " + row[0].value_or("") + " refers to a missing row.\n";
    }
    return wrong;
  }

 private:
  /// Sets a flag while the object exists, to mark that a transaction is open.
  struct InTransaction {
    explicit InTransaction(bool& is_open) : is_open_(is_open) { is_open_ = true; }
    ~InTransaction() { is_open_ = false; }
    InTransaction(const InTransaction&) = delete;
    InTransaction& operator=(const InTransaction&) = delete;
    bool& is_open_;
  };

  void transact_within(const std::function<void()>& work) {
    database_.exec("SAVEPOINT part");
    try {
      work();
    } catch (...) {
      database_.exec("ROLLBACK TO part");
      database_.exec("RELEASE part");
      throw;
    }
    database_.exec("RELEASE part");
  }

  fs::path file_;
  SQLite::Database database_;
  bool is_in_transaction_ = false;
};

}  // namespace

std::unique_ptr<SqlDatabase> open_sqlite(const fs::path& file) {
  prepare_place(file);
  return with_file(file, [&] { return std::make_unique<SqliteDatabase>(file); });
}

}  // namespace daejo::review
