#pragma once

#include <span>
#include <string_view>

namespace daejo::review {

/// The migrations of a queue in SQLite. Never change a released one; append a new one instead.
std::span<const char* const> sqlite_migrations();

/// The same migrations for PostgreSQL. There must be as many, and they must make the same tables.
std::span<const char* const> postgres_migrations();

}  // namespace daejo::review
