#pragma once

#include <string>

namespace daejo::test {

/// Creates an empty database on a PostgreSQL server and returns its address. The first call in a process
/// starts the server, which keeps its data in a temporary folder, listens only at a socket file there, and is
/// stopped at the end of the process. Throws `std::runtime_error` if PostgreSQL is not installed or does not
/// start.
std::string new_postgres_database();

}  // namespace daejo::test
