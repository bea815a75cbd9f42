// daejo-review-server shows the queue in the browser. `daejo review serve` starts this program and passes it
// the settings as arguments.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <csignal>
#include <filesystem>
#include <iostream>
#include <thread>

#include "arxiv/clock.h"
#include "base/error.h"
#include "check/open_model.h"
#include "report/html.h"
#include "report/summary.h"
#include "report/terminal_text.h"
#include "review/password.h"
#include "review/web/review_server.h"

namespace {

using namespace daejo;

struct Arguments {
  std::string queue;
  review::ServerOptions server;
  check::ModelChoice model;
};

void add_options(CLI::App& app, Arguments& arguments) {
  review::ServerOptions& server = arguments.server;
  app.add_option("--queue", arguments.queue)->required();
  app.add_option("--as", server.default_name)->required();
  app.add_option("--host", server.address);
  app.add_option("--port", server.port);
  app.add_option("--origin", server.public_origin);
  app.add_option("--source-url", server.source_url);
  app.add_option("--model", arguments.model.model);
  app.add_option("--glossary", arguments.model.glossary);
  app.add_option("--background", arguments.model.background);
  app.add_option("--profile", arguments.model.profile);
  app.add_option("--base-rate", server.judge.base_rate);
}

/// Blocks SIGINT, SIGTERM and SIGHUP, so that one thread can wait for them, and ignores SIGPIPE. Create the
/// object before any thread, because new threads inherit the mask of blocked signals.
class Interrupts {
 public:
  Interrupts() {
    sigemptyset(&signals_);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&signals_, signal);
    pthread_sigmask(SIG_BLOCK, &signals_, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
  }

  void wait() const {
    int signal = 0;
    sigwait(&signals_, &signal);
  }

 private:
  sigset_t signals_{};
};

/// Stops a server when the process is interrupted. The server and `interrupts` must outlive the object.
class ServerStopper {
 public:
  ServerStopper(const Interrupts& interrupts, review::ReviewServer& server)
      : waiting_([&interrupts, &server] {
          interrupts.wait();
          server.stop();
        }) {}

  ~ServerStopper() {
    // If the server ended without a signal, the thread is still waiting for one, so send it one.
    pthread_kill(waiting_.native_handle(), SIGHUP);
    waiting_.join();
  }
  ServerStopper(const ServerStopper&) = delete;
  ServerStopper& operator=(const ServerStopper&) = delete;

 private:
  std::thread waiting_;
};

/// Whether the file's group or all users can read the queue's file. Older versions of daejo created such
/// files. False for a queue in PostgreSQL.
bool is_readable_by_others(const std::string& location) {
  using std::filesystem::perms;
  if (review::is_database_address(location)) return false;
  std::error_code code;
  const perms rights = std::filesystem::status(location, code).permissions();
  return !code && (rights & (perms::group_read | perms::others_read)) != perms::none;
}

/// Prints the URL of the queue's pages to standard error, and serves the queue until the process is
/// interrupted.
void serve(const std::string& location, const check::ModelChoice& model, review::ServerOptions options) {
  report::check_source_url(options.source_url);
  options.password_hash = review::open_review_store(location)->secret(review::password_secret, "");
  options.log = [](std::string_view sentence) {
    std::cerr << "daejo: " << report::printable(sentence) << std::endl;
  };
  // PostgreSQL gets eight connections for reading, because each connection is a process of its own. There is
  // still only one connection for writing, which makes waiting changes in one transaction.
  constexpr std::size_t connections = 8;
  if (review::is_database_address(location)) options.readers = connections;
  const Interrupts interrupts;
  const audit::Model opened = open_model(model);
  const auto background = open_background(model, opened);
  options.judge.background = background.get();
  const auto profile = open_profile(model, opened);
  if (profile) options.judge.profile = &*profile;
  arxiv::SystemClock clock;
  review::ReviewServer server(
      options, [location] { return review::open_review_store(location); }, opened, clock);
  const int port = server.bind();
  if (const std::string warning = warning_of(options); !warning.empty()) options.log(warning);
  if (!options.password_hash.empty() && is_readable_by_others(location)) {
    options.log(
        "other users of this machine can read the queue, and could sign in with the secrets in it; protect it with chmod 600 " +
        location);
  }
  const std::string host =
      options.address.find(':') == std::string::npos ? options.address : "[" + options.address + "]";
  const std::string address =
      options.public_origin.empty() ? fmt::format("http://{}:{}", host, port) : options.public_origin;
  options.log(fmt::format("the queue is at {}/ (Ctrl-C ends it)", address));
  const ServerStopper stopper(interrupts, server);
  server.run();
}

}  // namespace

int main(int argc, char** argv) {
  CLI::App app("Serves the review queue; start it with `daejo review serve`.", "daejo-review-server");
  Arguments arguments;
  add_options(app, arguments);
  CLI11_PARSE(app, argc, argv);
  try {
    serve(arguments.queue, arguments.model, arguments.server);
    return 0;
  } catch (const std::exception& error) {
    std::cerr << "daejo: " << report::printable(error.what()) << '\n';
    return static_cast<int>(report::ExitStatus::error);
  }
}
