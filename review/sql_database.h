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

namespace daejo {

using SqlValue = std::variant<std::nullptr_t, std::int64_t, double, std::string>;

/// A row's values as text; nothing for NULL.
using SqlRow = std::vector<std::optional<std::string>>;

struct SqlAnswer {
  std::vector<SqlRow> rows;
  std::size_t changed = 0;  ///< Rows that an UPDATE, INSERT or DELETE touched.
};

/// One connection to a database that speaks the SQL that SQLite and PostgreSQL share, with parameters as $1,
/// $2, …. What came from outside is never part of a statement. Throws `InputError`.
class SqlDatabase {
 public:
  virtual ~SqlDatabase() = default;

  virtual SqlAnswer run(const std::string& statement, std::span<const SqlValue> values = {}) = 0;

  /// Does all of `work` or nothing. While it runs, no other `alone` of the same database does. Within
  /// another, it lasts once that does.
  virtual void transact(bool alone, const std::function<void()>& work) = 0;

  virtual void back_up(const std::filesystem::path& file) = 0;
  virtual std::string integrity() = 0;
};

/// Opens the file, making it and its folder where they are missing, and brings it up to date.
std::unique_ptr<SqlDatabase> open_sqlite(const std::filesystem::path& file);

/// Connects to a `postgresql://…` address and brings the tables up to date.
std::unique_ptr<SqlDatabase> open_postgres(const std::string& address);

}  // namespace daejo
