#pragma once

#include <span>
#include <string_view>

namespace daejo {

/// The steps that bring an SQLite queue of one version to the next. Never change one, add one.
std::span<const char* const> sqlite_migrations();

/// The same for PostgreSQL: as many, and to the same tables.
std::span<const char* const> postgres_migrations();

}  // namespace daejo
