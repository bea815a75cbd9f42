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

/// The values of a row as text; NULL becomes nothing.
using SqlRow = std::vector<std::optional<std::string>>;

struct SqlAnswer {
  std::vector<SqlRow> rows;
  std::size_t changed = 0;  ///< How many rows an UPDATE, INSERT or DELETE changed.
};

/// A database connection for SQL that both SQLite and PostgreSQL understand, with parameters $1, $2, …. No
/// statement may contain text from outside. Every function throws `InputError`.
class SqlDatabase {
 public:
  virtual ~SqlDatabase() = default;

  virtual SqlAnswer run(const std::string& statement, std::span<const SqlValue> values = {}) = 0;

  /// Runs `work` in a transaction. If `alone` is true, no other transaction with `alone` runs on this
  /// database at the same time. If `work` starts a transaction, that one is committed together with this one.
  virtual void transact(bool alone, const std::function<void()>& work) = 0;

  virtual void back_up(const std::filesystem::path& file) = 0;
  virtual std::string integrity() = 0;
};

/// Opens the file, creating it and its folder if needed, and migrates it.
std::unique_ptr<SqlDatabase> open_sqlite(const std::filesystem::path& file);

/// Connects to a `postgresql://…` address and migrates the tables.
std::unique_ptr<SqlDatabase> open_postgres(const std::string& address);

}  // namespace daejo::review
