#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>
#include <span>
#include <string>
#include <string_view>

#include "base/error.h"

namespace daejo {

/// What messages say about an SQLite file of daejo.
struct SqliteKind {
  std::string_view name;    ///< "store", as in "The store is damaged".
  std::string_view remedy;  ///< What to do with a damaged one: "delete it, and it is filled again".
  std::string_view option;  ///< What names another: "--store FILE".
};

/// How long to wait for another process that writes.
inline constexpr int sqlite_busy_milliseconds = 10'000;

/// Whether there is a file. Throws `InputError` for a folder, and for a pipe or device, which would hang
/// SQLite.
bool is_sqlite_file(const std::filesystem::path& path, const SqliteKind& kind);

/// What went wrong, and what to do about it.
InputError sqlite_error(const std::filesystem::path& path, const SqliteKind& kind,
                        const SQLite::Exception& error);

/// Runs an action on the file; SQLite's errors become `InputError`.
template <typename Action>
auto with_sqlite_file(const std::filesystem::path& path, const SqliteKind& kind, const Action& action) {
  try {
    return action();
  } catch (const SQLite::Exception& error) {
    throw sqlite_error(path, kind, error);
  }
}

/// How many of its migrations a file has seen. Throws `InputError` where it has seen more than there are,
/// since a newer daejo wrote it.
int sqlite_version(SQLite::Database& database, const SqliteKind& kind, std::size_t migrations);

/// Takes the steps that the file has not seen. Several processes may do this at once: the first one does it,
/// the others wait and find it done.
void migrate_sqlite(SQLite::Database& database, std::span<const char* const> migrations);

}  // namespace daejo
