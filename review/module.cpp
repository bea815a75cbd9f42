#include "review/module.h"

#include "base/version.h"
#include "review/httplib_server.h"
#include "review/postgres_database.h"

const char* daejo_review_version() {
  return daejo::tool_version().data();
}

void daejo_make_web_server(const daejo::WebServerOptions& options,
                           std::unique_ptr<daejo::WebServer>& server) {
  server = daejo::make_httplib_server(options);
}

void daejo_open_postgres(const std::string& address, std::unique_ptr<daejo::SqlDatabase>& database) {
  database = daejo::connect_to_postgres(address);
}
