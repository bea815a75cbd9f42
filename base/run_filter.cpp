#include "base/run_filter.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <string_view>

#include "base/pipe.h"
#include "base/signal_watch.h"
#include "base/spawn.h"

namespace daejo {
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

/// How long a process group may clean up after SIGTERM.
constexpr milliseconds grace{500};

void make_nonblocking(int descriptor) {
  ::fcntl(descriptor, F_SETFL, ::fcntl(descriptor, F_GETFL) | O_NONBLOCK);
}

/// Runs one filter process from start to end.
class Filter {
 public:
  Filter(const std::string& command, std::string_view input, const FilterLimits& limits)
      : rest_(input), limits_(limits), deadline_(Clock::now() + limits.time) {
    if (!in_.is_open() || !out_.is_open() || watch_.descriptor() < 0) return;
    process_ =
        spawn({"/bin/sh", "-c", command},
              {.input = in_.read_end(), .output = out_.write_end(), .own_group_mask = &watch_.former_mask()});
  }

  FilterRun run() {
    if (process_ < 0) return {};
    in_.close_read_end();
    out_.close_write_end();
    make_nonblocking(in_.write_end());
    make_nonblocking(out_.read_end());
    run_.end = FilterEnd::exited;
    while (run_.end == FilterEnd::exited && !has_ended()) step();
    if (run_.end == FilterEnd::exited) {
      read_output();
    } else {
      ask_to_end();
    }
    ::kill(-process_, SIGKILL);
    // Wait for the shell only now. Once it has been waited for, the system may give its process group id to
    // another group, which `kill` would then hit.
    reap();
    return std::move(run_);
  }

 private:
  /// Whether the shell has exited. This does not wait for it, so it stays a zombie until `reap`.
  bool has_ended() const {
    siginfo_t info{};
    ::waitid(P_PID, static_cast<id_t>(process_), &info, WEXITED | WNOHANG | WNOWAIT);
    return info.si_pid == process_;
  }

  /// Waits for the next event, at most until the time limit, and handles it.
  void step() {
    std::array<pollfd, 3> waiting = {pollfd{watch_.descriptor(), POLLIN, 0},
                                     pollfd{out_.read_end(), POLLIN, 0}, pollfd{in_.write_end(), POLLOUT, 0}};
    const auto left = std::chrono::duration_cast<milliseconds>(deadline_ - Clock::now());
    if (left <= milliseconds{0}) {
      run_.end = FilterEnd::timed_out;
      return;
    }
    if (::poll(waiting.data(), waiting.size(), static_cast<int>(left.count()) + 1) < 0) return;
    watch_.take();
    if (watch_.is_interrupted()) {
      run_.end = FilterEnd::interrupted;
      return;
    }
    if (waiting[1].revents != 0) read_output();
    if (waiting[2].revents != 0) write_input();
  }

  void read_output() {
    while (out_.read_end() >= 0) {
      std::array<char, 1U << 16U> chunk{};
      const ssize_t count = ::read(out_.read_end(), chunk.data(), chunk.size());
      if (count < 0 && errno == EINTR) continue;
      if (count < 0 && errno == EAGAIN) return;
      if (count <= 0) {
        out_.close_read_end();
        return;
      }
      run_.out.append(chunk.data(), static_cast<std::size_t>(count));
      if (run_.out.size() > limits_.output_bytes) {
        run_.out.resize(limits_.output_bytes);
        run_.end = FilterEnd::too_much;
        return;
      }
    }
  }

  void write_input() {
    while (!rest_.empty()) {
      const ssize_t count = ::write(in_.write_end(), rest_.data(), rest_.size());
      if (count < 0 && errno == EINTR) continue;
      if (count < 0 && errno == EAGAIN) return;
      // The command may exit without reading all of its input.
      if (count <= 0) break;
      rest_.remove_prefix(static_cast<std::size_t>(count));
    }
    in_.close_write_end();
  }

  void ask_to_end() {
    out_.close_read_end();
    in_.close_write_end();
    ::kill(-process_, SIGTERM);
    const auto until = Clock::now() + grace;
    while (!has_ended() && Clock::now() < until) {
      pollfd waiting{watch_.descriptor(), POLLIN, 0};
      constexpr int a_moment = 20;
      ::poll(&waiting, 1, a_moment);
      watch_.take();
    }
  }

  void reap() {
    const int status = wait_for(process_);
    if (run_.end != FilterEnd::exited) return;
    if (WIFEXITED(status)) {
      run_.status = WEXITSTATUS(status);
    } else {
      run_.end = FilterEnd::signalled;
      run_.status = WTERMSIG(status);
    }
  }

  SignalWatch watch_;
  Pipe in_;
  Pipe out_;
  std::string_view rest_;
  FilterLimits limits_;
  Clock::time_point deadline_;
  pid_t process_ = -1;
  FilterRun run_;
};

}  // namespace

FilterRun run_filter(const std::string& command, const std::string& input, const FilterLimits& limits) {
  return Filter(command, input, limits).run();
}

}  // namespace daejo
