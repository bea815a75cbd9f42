#include "tests/review/postgres_server.h"

#include <fmt/format.h>
#include <pwd.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <pqxx/pqxx>
#include <stdexcept>
#include <vector>

#include "base/run_program.h"
#include "tests/support/temporary_folder.h"

namespace daejo::test {
namespace {

namespace fs = std::filesystem;

/// The folder with the server's programs. Debian has one folder for each version of PostgreSQL; if there are
/// several, this is the last by name.
fs::path program_folder() {
  std::vector<fs::path> folders;
  std::error_code code;
  for (const auto& version : fs::directory_iterator("/usr/lib/postgresql", code)) {
    if (fs::exists(version.path() / "bin" / "initdb")) folders.push_back(version.path() / "bin");
  }
  if (folders.empty()) throw std::runtime_error("PostgreSQL is missing; install the package postgresql.");
  return *std::ranges::max_element(folders);
}

class Server {
 public:
  Server() : programs_(program_folder()) {
    if (::geteuid() == 0) give_to_postgres();
    run({(programs_ / "initdb").string(), "-D", data(), "--no-sync", "-E", "UTF8", "--locale=C.UTF-8", "-A",
         "trust", "-U", "postgres"});
    // `-F` turns fsync off. The data need not survive a crash, because they are deleted at the end.
    run({(programs_ / "pg_ctl").string(), "-D", data(), "-w", "-t", "60", "-l", (folder_ / "log").string(),
         "-o",
         fmt::format("-F -c listen_addresses='' -c unix_socket_directories='{}'", folder_.path().string()),
         "start"});
  }

  ~Server() {
    run_program(as_server({(programs_ / "pg_ctl").string(), "-D", data(), "-m", "immediate", "-w", "stop"}));
  }
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  std::string address(const std::string& database) const {
    std::string host;
    for (const char letter : folder_.path().string()) host += letter == '/' ? "%2F" : std::string(1, letter);
    return "postgresql://postgres@" + host + "/" + database;
  }

  std::string new_database() {
    const std::string name = fmt::format("queue_{}", ++databases_);
    pqxx::connection connection(address("postgres"));
    pqxx::nontransaction work(connection);
    work.exec("CREATE DATABASE " + name);
    return address(name);
  }

 private:
  std::string data() const { return (folder_ / "data").string(); }

  /// Makes the user postgres the owner of the temporary folder, because the server refuses to run as root.
  void give_to_postgres() const {
    const passwd* const user = ::getpwnam("postgres");
    if (user == nullptr) throw std::runtime_error("There is no user postgres to run the server as.");
    if (::chown(folder_.path().c_str(), user->pw_uid, user->pw_gid) != 0) {
      throw std::runtime_error("The server's folder cannot be given to the user postgres.");
    }
  }

  static std::vector<std::string> as_server(std::vector<std::string> words) {
    if (::geteuid() == 0) {
      const std::vector<std::string> before = {"setpriv", "--reuid=postgres", "--regid=postgres",
                                               "--clear-groups"};
      words.insert(words.begin(), before.begin(), before.end());
    }
    return words;
  }

  void run(const std::vector<std::string>& words) const {
    // The output goes to a file. Otherwise the server, which goes on running, would hold the pipe of
    // `run_program` open, and `run_program` would not return.
    const std::string log = (folder_ / "start.log").string();
    std::vector<std::string> shell = {"sh", "-c", R"(log=$1; shift; exec "$@" > "$log" 2>&1)", "sh", log};
    shell.insert(shell.end(), words.begin(), words.end());
    const auto ran = run_program(as_server(shell));
    if (!ran || ran->status != 0) throw std::runtime_error("PostgreSQL does not start: " + words.front());
  }

  TemporaryFolder folder_;
  fs::path programs_;
  int databases_ = 0;
};

}  // namespace

std::string new_postgres_database() {
  static Server server;
  return server.new_database();
}

}  // namespace daejo::test
