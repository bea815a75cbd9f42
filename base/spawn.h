#pragma once

#include <sys/types.h>

#include <csignal>
#include <string>
#include <vector>

namespace daejo {

/// How to start a child process. A descriptor of -1 means that the child inherits this process's.
struct SpawnOptions {
  int input = -1;
  int output = -1;
  int errors = -1;
  /// If not null, the child leads its own process group, with this signal mask and the default SIGPIPE.
  const sigset_t* own_group_mask = nullptr;
};

/// Starts a program with its arguments; a name without a slash is looked up in PATH. Returns the process id,
/// or -1 if the program cannot be started.
pid_t spawn(std::vector<std::string> words, const SpawnOptions& options);

/// Waits for a child to end and returns its status as `waitpid` does.
int wait_for(pid_t process);

}  // namespace daejo
