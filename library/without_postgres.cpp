#include "base/error.h"
#include "review/sql_database.h"

namespace daejo::review {

/// Replaces review/postgres_database.cpp in `libdaejo` and the Python package, which do not link PostgreSQL's
/// library. It is linked before the archive of review/, so the linker does not take the original from there.
std::unique_ptr<SqlDatabase> open_postgres(const std::string&) {
  throw UsageError(
      "This build of daejo keeps the review queue in SQLite alone; name a file, or use the Debian package, which also knows PostgreSQL.");
}

}  // namespace daejo::review
