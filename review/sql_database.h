#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace daejo::review {

using SqlValue = std::variant<std::nullptr_t, std::int64_t, double, std::string>;

/// The values of a row as text; NULL becomes `std::nullopt`.
using SqlRow = std::vector<std::optional<std::string>>;

struct SqlAnswer {
  std::vector<SqlRow> rows;
  /// The number of rows that an UPDATE, INSERT or DELETE changed; meaningless for other statements.
  std::size_t changed = 0;
};

/// A connection to a database. Statements are SQL that both SQLite and PostgreSQL understand, with parameters
/// $1, $2, …. To prevent SQL injection, no statement may contain text from users or digests. If the database
/// fails, every function throws `InputError`.
class SqlDatabase {
 public:
  virtual ~SqlDatabase() = default;

  virtual SqlAnswer run(const std::string& statement, std::span<const SqlValue> values = {}) = 0;

  /// Runs `work` in a transaction, and rolls it back if `work` throws. If `alone` is true, no other
  /// transaction with `alone` runs on this database at the same time. If `work` calls `transact`, the inner
  /// transaction is committed together with the outer one, and its `alone` has no effect.
  virtual void transact(bool alone, const std::function<void()>& work) = 0;

  virtual void back_up(const std::filesystem::path& file) = 0;
  virtual std::string integrity() = 0;
};

/// Opens the file, creating it and its folder if needed, and runs the migrations that it lacks.
std::unique_ptr<SqlDatabase> open_sqlite(const std::filesystem::path& file);

/// Connects to a PostgreSQL address, and runs the migrations that the database lacks.
std::unique_ptr<SqlDatabase> open_postgres(const std::string& address);

}  // namespace daejo::review
