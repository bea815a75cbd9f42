#include "base/sqlite_file.h"

#include <fmt/format.h>
#include <sqlite3.h>

namespace daejo {
namespace {

namespace fs = std::filesystem;

int user_version(SQLite::Database& database) {
  return database.execAndGet("PRAGMA user_version").getInt();
}

}  // namespace

bool sqlite_file_exists(const fs::path& path, const SqliteKind& kind) {
  std::error_code code;
  const fs::file_status status = fs::status(path, code);
  if (status.type() == fs::file_type::not_found) return false;
  if (fs::exists(status) && !fs::is_regular_file(status)) {
    throw InputError({path.string()}, fmt::format("The {} is a folder or a device; name a file with {}.",
                                                  kind.name, kind.option));
  }
  return true;
}

InputError sqlite_error(const fs::path& path, const SqliteKind& kind, const SQLite::Exception& error) {
  const auto say = [&](const std::string& sentence) { return InputError({path.string()}, sentence); };
  const std::string_view name = kind.name;
  const std::string_view option = kind.option;
  switch (error.getErrorCode()) {
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
      return say(fmt::format("The {} is damaged or was not made by daejo ({}); {}, or name another with {}.",
                             name, error.what(), kind.remedy, option));
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
      return say(fmt::format(
          "The {} cannot be opened or written ({}); check the permissions of the file and its folder, or name another with {}.",
          name, error.what(), option));
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return say(fmt::format("Another process has locked the {} ({}); run daejo again when it is done.", name,
                             error.what()));
    default:
      return say(fmt::format("The {} cannot be used ({}); check the disk, or name another with {}.", name,
                             error.what(), option));
  }
}

int sqlite_version(SQLite::Database& database, const SqliteKind& kind, std::size_t migrations) {
  const int version = user_version(database);
  if (version > static_cast<int>(migrations)) {
    throw InputError(
        {database.getFilename()},
        fmt::format(
            "The {} was written by a newer daejo: its format has the number {}, and this daejo reads up to {}; update daejo, or name another with {}.",
            kind.name, version, migrations, kind.option));
  }
  return version;
}

void migrate_sqlite(SQLite::Database& database, std::span<const char* const> migrations) {
  if (user_version(database) == static_cast<int>(migrations.size())) return;
  SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
  for (auto step = static_cast<std::size_t>(user_version(database)); step < migrations.size(); ++step) {
    database.exec(migrations[step]);
    database.exec(fmt::format("PRAGMA user_version = {}", step + 1));
  }
  transaction.commit();
}

}  // namespace daejo
