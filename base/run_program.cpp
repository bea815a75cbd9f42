#include "base/run_program.h"

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>

#include "base/pipe.h"

namespace daejo {
namespace {

class FileActions {
 public:
  FileActions(int out, int err) {
    posix_spawn_file_actions_init(&actions_);
    posix_spawn_file_actions_addopen(&actions_, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&actions_, out, STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&actions_, err, STDERR_FILENO);
  }
  ~FileActions() { posix_spawn_file_actions_destroy(&actions_); }
  FileActions(const FileActions&) = delete;
  FileActions& operator=(const FileActions&) = delete;

  const posix_spawn_file_actions_t* get() const { return &actions_; }

 private:
  posix_spawn_file_actions_t actions_{};
};

/// Reads both until each is at its end, so that neither fills up while the other is waited for.
void read_both(const Pipe& out, const Pipe& err, ProgramRun& run) {
  std::array<pollfd, 2> waiting = {pollfd{out.read_end(), POLLIN, 0}, pollfd{err.read_end(), POLLIN, 0}};
  std::array<std::string*, 2> texts = {&run.out, &run.err};
  while (waiting[0].fd >= 0 || waiting[1].fd >= 0) {
    if (::poll(waiting.data(), waiting.size(), -1) < 0 && errno != EINTR) return;
    for (std::size_t i = 0; i < waiting.size(); ++i) {
      if (waiting[i].fd < 0 || waiting[i].revents == 0) continue;
      std::array<char, 1U << 16U> chunk{};
      const ssize_t count = ::read(waiting[i].fd, chunk.data(), chunk.size());
      if (count > 0) texts[i]->append(chunk.data(), static_cast<std::size_t>(count));
      if (count == 0 || (count < 0 && errno != EINTR)) waiting[i].fd = -1;
    }
  }
}

}  // namespace

std::optional<ProgramRun> run_program(std::vector<std::string> words) {
  Pipe out;
  Pipe err;
  if (words.empty() || !out.is_open() || !err.is_open()) return std::nullopt;
  std::vector<char*> arguments;
  arguments.reserve(words.size() + 1);
  for (std::string& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  const FileActions actions(out.write_end(), err.write_end());
  pid_t process = 0;
  if (::posix_spawnp(&process, arguments[0], actions.get(), nullptr, arguments.data(), environ) != 0) {
    return std::nullopt;
  }
  out.close_write_end();
  err.close_write_end();
  ProgramRun run;
  read_both(out, err, run);
  int status = 0;
  while (::waitpid(process, &status, 0) < 0 && errno == EINTR) {
  }
  run.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  return run;
}

}  // namespace daejo
