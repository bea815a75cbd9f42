#pragma once

#include <span>
#include <string_view>

namespace daejo::review {

/// The migrations of a queue in SQLite. Never change one; append a new one.
std::span<const char* const> sqlite_migrations();

/// The corresponding migrations for PostgreSQL. Their number and their tables must be the same.
std::span<const char* const> postgres_migrations();

}  // namespace daejo::review
