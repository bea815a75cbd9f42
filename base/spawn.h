#pragma once

#include <sys/types.h>

#include <csignal>
#include <string>
#include <vector>

namespace daejo {

/// How a child process starts. A descriptor of -1 stays this process's.
struct SpawnOptions {
  int input = -1;
  int output = -1;
  int errors = -1;
  /// Not null: the child leads a process group of its own, with this signal mask and the usual SIGPIPE.
  const sigset_t* own_group_mask = nullptr;
};

/// Starts a program, which is looked up in PATH where its name has no slash, with its arguments. Its id, or
/// -1 where it cannot be started.
pid_t spawn(std::vector<std::string> words, const SpawnOptions& options);

/// Waits for a child's end; its status as `waitpid` gives it.
int wait_for(pid_t process);

}  // namespace daejo
