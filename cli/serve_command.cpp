#include "cli/serve_command.h"

#include <fmt/format.h>
#include <termios.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <iostream>
#include <thread>

#include "arxiv/clock.h"
#include "base/error.h"
#include "check/review_queue.h"
#include "report/html.h"
#include "report/terminal_text.h"
#include "review/sessions.h"

namespace daejo {
namespace {

constexpr const char* password_name = "password";

/// Signals that end the process, held back for one thread to wait for. To be made before any thread, which
/// inherit its mask.
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

/// Ends a server when the process is interrupted. To be made after the server, which it uses until its end.
class ServerStopper {
 public:
  ServerStopper(const Interrupts& interrupts, ReviewServer& server)
      : waiting_([&interrupts, &server] {
          interrupts.wait();
          server.stop();
        }) {}

  ~ServerStopper() {
    // The server may have ended by itself.
    pthread_kill(waiting_.native_handle(), SIGHUP);
    waiting_.join();
  }
  ServerStopper(const ServerStopper&) = delete;
  ServerStopper& operator=(const ServerStopper&) = delete;

 private:
  std::thread waiting_;
};

/// Keeps what is typed from being seen.
class Unseen {
 public:
  Unseen() : is_terminal_(::tcgetattr(STDIN_FILENO, &former_) == 0) {
    if (!is_terminal_) return;
    termios quiet = former_;
    quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet);
  }
  ~Unseen() {
    if (is_terminal_) ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &former_);
  }
  Unseen(const Unseen&) = delete;
  Unseen& operator=(const Unseen&) = delete;

  std::string ask(const char* question) const {
    std::string line;
    if (is_terminal_) std::cerr << question << std::flush;
    std::getline(std::cin, line);
    if (is_terminal_) std::cerr << '\n';
    return line;
  }
  bool is_terminal() const { return is_terminal_; }

 private:
  termios former_{};
  bool is_terminal_;
};

/// Whether others than its owner can read a queue's file, as those can be that were made with an older daejo.
bool is_open_to_others(const std::string& location) {
  using std::filesystem::perms;
  if (is_database_address(location)) return false;
  std::error_code code;
  const perms rights = std::filesystem::status(location, code).permissions();
  return !code && (rights & (perms::group_read | perms::others_read)) != perms::none;
}

}  // namespace

void run_review_serve(const ReviewChoice& choice, const ModelChoice& model, ServerOptions options) {
  check_source_url(options.source_url);
  const std::string location = queue_location(choice.queue);
  options.password_hash = open_review_store(location)->secret(password_name, "");
  options.default_name = choice.editor.empty() ? default_editor() : choice.editor;
  options.log = [](std::string_view sentence) { std::cerr << "daejo: " << printable(sentence) << std::endl; };
  // Each of PostgreSQL's connections is a process of its own. Changes go through one, all that wait together.
  constexpr std::size_t connections = 8;
  if (is_database_address(location)) options.readers = connections;
  const Interrupts interrupts;
  const Model opened = open_model(model);
  const auto background = open_background(model, opened);
  options.judge.background = background.get();
  SystemClock clock;
  ReviewServer server(
      options, [location] { return open_review_store(location); }, opened, clock);
  const int port = server.bind();
  if (const std::string warning = warning_of(options); !warning.empty()) options.log(warning);
  if (!options.password_hash.empty() && is_open_to_others(location)) {
    options.log(
        "others on this machine can read the queue, and sign in with what stands in it; take that right "
        "away with chmod 600 " +
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

void run_review_password(const ReviewChoice& choice, bool remove) {
  const auto store = open_review_store(queue_location(choice.queue));
  if (remove) {
    store->set_secret(password_name, "");
    std::cerr << "daejo: the queue has no password now; a server that runs must be started again.\n";
    return;
  }
  constexpr std::size_t least_bytes = 8;
  const Unseen unseen;
  const std::string password = unseen.ask("Password: ");
  if (password.size() < least_bytes) {
    throw UsageError("The password is too short; give one of at least 8 characters on standard input.");
  }
  if (unseen.is_terminal() && unseen.ask("Again: ") != password) {
    throw UsageError("The two passwords are not the same; nothing was changed.");
  }
  store->set_secret(password_name, hash_password(password));
  std::cerr << "daejo: the queue has a password now; a server that runs must be started again.\n";
}

}  // namespace daejo
