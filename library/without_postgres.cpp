#include "base/error.h"
#include "review/sql_database.h"

namespace daejo {

/// Stands in for review/postgres_database.cpp where the library of PostgreSQL is left out. It is linked
/// before the archive of that room, from which the linker then does not take the other.
std::unique_ptr<SqlDatabase> open_postgres(const std::string&) {
  throw UsageError(
      "This build of daejo keeps the review queue in SQLite alone; name a file, or use the Debian package, which also "
      "knows PostgreSQL.");
}

}  // namespace daejo
