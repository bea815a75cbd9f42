#pragma once

#include <span>
#include <string_view>

namespace daejo {

/// The migrations of an SQLite queue. Never change one; append a new one.
std::span<const char* const> sqlite_migrations();

/// The corresponding migrations for PostgreSQL: same number, same tables.
std::span<const char* const> postgres_migrations();

}  // namespace daejo
