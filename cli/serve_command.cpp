#include "cli/serve_command.h"

#include <fmt/format.h>
#include <termios.h>
#include <unistd.h>

#include <cstring>
#include <filesystem>
#include <iostream>
#include <vector>

#include "base/error.h"
#include "check/review_queue.h"
#include "review/password.h"

namespace daejo::cli {
namespace {

namespace fs = std::filesystem;

/// The path of the review server: next to this program, as in a build folder, or else in libexec/daejo, where
/// `cmake --install` puts it. If it is in neither, the path next to this program.
fs::path find_review_server() {
  constexpr const char* name = "daejo-review-server";
  const fs::path folder = fs::read_symlink("/proc/self/exe").parent_path();
  const fs::path beside = folder / name;
  const fs::path installed = folder.parent_path() / "libexec/daejo" / name;
  return !fs::exists(beside) && fs::exists(installed) ? installed : beside;
}

/// While an object exists, the terminal at standard input does not show what is typed. If standard input is
/// not a terminal, the object changes nothing.
class EchoOff {
 public:
  EchoOff() : is_terminal_(::tcgetattr(STDIN_FILENO, &former_) == 0) {
    if (!is_terminal_) return;
    termios quiet = former_;
    quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet);
  }
  ~EchoOff() {
    if (is_terminal_) ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &former_);
  }
  EchoOff(const EchoOff&) = delete;
  EchoOff& operator=(const EchoOff&) = delete;

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

}  // namespace

void run_review_serve(const ReviewChoice& choice, const ServeOptions& options) {
  const std::string server = find_review_server().string();
  std::vector<std::string> words = {
      server,
      "--queue=" + check::queue_location(choice.queue),
      "--as=" + (choice.editor.empty() ? check::default_editor() : choice.editor),
      "--host=" + options.address,
      fmt::format("--port={}", options.port),
      fmt::format("--base-rate={}", options.base_rate),
  };
  const auto add = [&](const char* option, const std::string& value) {
    if (!value.empty()) words.push_back(option + value);
  };
  add("--origin=", options.public_origin);
  add("--source-url=", options.source_url);
  add("--model=", options.model.model.string());
  add("--glossary=", options.model.glossary.string());
  add("--background=", options.model.background.string());
  add("--profile=", options.model.profile.string());
  std::vector<char*> pointers;
  pointers.reserve(words.size() + 1);
  for (std::string& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  ::execv(server.c_str(), pointers.data());
  throw Error(fmt::format(
      "{} cannot be started ({}); this program must be next to daejo: install the whole package, or build both with `./dev build`.",
      server, std::strerror(errno)));
}

void run_review_password(const ReviewChoice& choice, bool remove) {
  const auto store = review::open_review_store(check::queue_location(choice.queue));
  if (remove) {
    store->set_secret(review::password_secret, "");
    std::cerr << "daejo: the password was removed; if the server is running, restart it.\n";
    return;
  }
  constexpr std::size_t least_bytes = 8;
  const EchoOff unseen;
  const std::string password = unseen.ask("Password: ");
  if (password.size() < least_bytes) {
    throw UsageError(
        "The password is too short; give one of at least 8 Latin letters or digits on standard input.");
  }
  if (unseen.is_terminal() && unseen.ask("Again: ") != password) {
    throw UsageError("The passwords do not match; nothing was changed.");
  }
  store->set_secret(review::password_secret, review::hash_password(password));
  std::cerr << "daejo: the password was set; if the server is running, restart it.\n";
}

}  // namespace daejo::cli
