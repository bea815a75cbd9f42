#include "tests/review/server_process.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <charconv>
#include <csignal>
#include <stdexcept>
#include <utility>
#include <vector>

#include "base/pipe.h"

namespace daejo::test {

ServerProcess::ServerProcess(const std::string& queue, int port) {
  Pipe errors;
  if (!errors.is_open()) throw std::runtime_error("There is no pipe to be had.");
  std::vector<std::string> words = {DAEJO_BINARY,        "review", "serve", "--queue", queue, "--port",
                                    std::to_string(port)};
  std::vector<char*> pointers;
  pointers.reserve(words.size() + 1);
  for (std::string& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, errors.write_end(), STDERR_FILENO);
  const int failed = posix_spawn(&process_, DAEJO_BINARY, &actions, nullptr, pointers.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  if (failed != 0) throw std::runtime_error("The program " DAEJO_BINARY " cannot be started.");
  errors.close_write_end();
  try {
    wait_for_address(errors.read_end());
  } catch (...) {
    kill();
    throw;
  }
}

ServerProcess::~ServerProcess() {
  kill(SIGTERM);
}

void ServerProcess::kill(int signal) {
  if (process_ < 0) return;
  ::kill(process_, signal);
  ::waitpid(std::exchange(process_, -1), nullptr, 0);
}

void ServerProcess::wait_for_address(int descriptor) {
  constexpr int most_milliseconds = 10'000;
  const std::string before = "http://127.0.0.1:";
  std::string said;
  std::array<char, 500> chunk{};
  while (true) {
    pollfd wait{descriptor, POLLIN, 0};
    const ssize_t count =
        ::poll(&wait, 1, most_milliseconds) > 0 ? ::read(descriptor, chunk.data(), chunk.size()) : -1;
    if (count <= 0) throw std::runtime_error("The server does not start: " + said);
    said.append(chunk.data(), static_cast<std::size_t>(count));
    const std::size_t at = said.find(before);
    if (at == std::string::npos || said.find('\n', at) == std::string::npos) continue;
    const char* const digits = said.data() + at + before.size();
    std::from_chars(digits, said.data() + said.size(), port_);
    return;
  }
}

}  // namespace daejo::test
