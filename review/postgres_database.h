#pragma once

#include <memory>
#include <string>

#include "review/sql_database.h"

namespace daejo {

/// `open_postgres` by libpqxx.
std::unique_ptr<SqlDatabase> connect_to_postgres(const std::string& address);

}  // namespace daejo
