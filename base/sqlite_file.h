#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>
#include <span>
#include <string>
#include <string_view>

#include "base/error.h"

namespace daejo {

/// The words with which messages describe one kind of SQLite file.
struct SqliteKind {
  std::string_view name;    ///< "store", as in "The store is damaged".
  std::string_view remedy;  ///< What to do if the file is damaged: "delete it, and it is filled again".
  std::string_view option;  ///< The option that chooses another file: "--store FILE".
};

/// How many milliseconds to wait while another process writes.
inline constexpr int sqlite_busy_milliseconds = 10'000;

/// Whether the path exists. Throws `InputError` if something other than a regular file is there, because
/// SQLite could wait forever on a pipe or a device.
bool sqlite_file_exists(const std::filesystem::path& path, const SqliteKind& kind);

/// An error that says what went wrong with the file and what to do about it.
InputError sqlite_error(const std::filesystem::path& path, const SqliteKind& kind,
                        const SQLite::Exception& error);

/// Runs an action on the file and turns SQLite's errors into `InputError`.
template <typename Action>
auto with_sqlite_file(const std::filesystem::path& path, const SqliteKind& kind, const Action& action) {
  try {
    return action();
  } catch (const SQLite::Exception& error) {
    throw sqlite_error(path, kind, error);
  }
}

/// How many migrations have been run on the file. Throws `InputError` if these are more than `migrations`,
/// the number that this program knows, because then a newer daejo wrote the file.
int sqlite_version(SQLite::Database& database, const SqliteKind& kind, std::size_t migrations);

/// Runs the migrations that were not run on the file yet. Several processes may call this at once: the first
/// one migrates, and the others wait and then have nothing to do.
void migrate_sqlite(SQLite::Database& database, std::span<const char* const> migrations);

}  // namespace daejo
