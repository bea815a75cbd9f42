#pragma once

#include <memory>
#include <string>

#include "review/sql_database.h"
#include "review/web_server.h"

/// What stands in `daejo-review.so` beside the program instead of in it, so that only those who share a queue
/// load cpp-httplib and libpqxx with the twenty libraries that these draw in. `make_web_server` and
/// `open_postgres` open the module and call these, which throw as they do.
extern "C" {
/// The program's version, which must be that of the module.
const char* daejo_review_version();
void daejo_make_web_server(const daejo::WebServerOptions& options, std::unique_ptr<daejo::WebServer>& server);
void daejo_open_postgres(const std::string& address, std::unique_ptr<daejo::SqlDatabase>& database);
}
