#pragma once

#include <sys/types.h>

#include <csignal>
#include <string>
#include <vector>

namespace daejo {

/// How to start a child process: the descriptors that become its standard input, output and error. For -1,
/// the child inherits the one of this process.
struct SpawnOptions {
  int input = -1;
  int output = -1;
  int errors = -1;
  /// If not null, the child leads a process group of its own, with this mask of blocked signals and the
  /// default action for SIGPIPE.
  const sigset_t* own_group_mask = nullptr;
};

/// Starts the program `words[0]` with the other words as arguments. A name without a slash is looked up in
/// PATH. Returns the process id, or -1 if the program cannot be started.
pid_t spawn(std::vector<std::string> words, const SpawnOptions& options);

/// Waits for a child to end and returns its status in the encoding of `waitpid`.
int wait_for(pid_t process);

}  // namespace daejo
