#pragma once

#include <memory>

#include "review/web_server.h"

namespace daejo {

/// The `WebServer` that cpp-httplib makes.
std::unique_ptr<WebServer> make_httplib_server(const WebServerOptions& options);

}  // namespace daejo
