#pragma once

#include <string>

namespace daejo::test {

/// The address of a new, empty database of a real PostgreSQL server. The server is started once a process, on
/// a temporary folder, reached by a socket file in it and by no network; it ends with the process. Where
/// PostgreSQL is not installed, throws `std::runtime_error`.
std::string new_postgres_database();

}  // namespace daejo::test
