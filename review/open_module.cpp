#include <filesystem>

#include "base/error.h"
#include "base/shared_library.h"
#include "base/version.h"
#include "review/module.h"

namespace daejo {
namespace {

constexpr const char* file_name = "daejo-review.so";

/// Beside the program, or where `cmake --install` puts it.
std::filesystem::path module_path() {
  const std::filesystem::path folder = std::filesystem::read_symlink("/proc/self/exe").parent_path();
  const std::filesystem::path beside = folder / file_name;
  const std::filesystem::path installed = folder.parent_path() / "lib/daejo" / file_name;
  return !std::filesystem::exists(beside) && std::filesystem::exists(installed) ? installed : beside;
}

SharedLibrary open_module() {
  const std::string path = module_path().string();
  const std::string remedy =
      "serving the queue and PostgreSQL need it, so copy it from where daejo was built to beside the program";
  SharedLibrary module(path, remedy);
  const std::string version = module.function<decltype(daejo_review_version)>("daejo_review_version")();
  if (version != tool_version()) {
    throw Error(path + " is of daejo " + version + ", and this is " + std::string(tool_version()) + "; " +
                remedy + '.');
  }
  return module;
}

const SharedLibrary& review_module() {
  static const SharedLibrary module = open_module();
  return module;
}

}  // namespace

std::unique_ptr<WebServer> make_web_server(const WebServerOptions& options) {
  std::unique_ptr<WebServer> server;
  review_module().function<decltype(daejo_make_web_server)>("daejo_make_web_server")(options, server);
  return server;
}

std::unique_ptr<SqlDatabase> open_postgres(const std::string& address) {
  std::unique_ptr<SqlDatabase> database;
  review_module().function<decltype(daejo_open_postgres)>("daejo_open_postgres")(address, database);
  return database;
}

}  // namespace daejo
