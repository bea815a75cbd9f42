#include "base/run_program.h"

#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <utility>

#include "base/pipe.h"
#include "base/spawn.h"

namespace daejo {
namespace {

/// Reads both pipes until both have ended. If one pipe were read to its end first, the program would block as
/// soon as the other was full.
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
  Pipe nothing;
  Pipe out;
  Pipe err;
  if (!nothing.is_open() || !out.is_open() || !err.is_open()) return std::nullopt;
  nothing.close_write_end();
  const pid_t process = spawn(std::move(words), {nothing.read_end(), out.write_end(), err.write_end()});
  if (process < 0) return std::nullopt;
  out.close_write_end();
  err.close_write_end();
  ProgramRun run;
  read_both(out, err, run);
  const int status = wait_for(process);
  run.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  return run;
}

}  // namespace daejo
