#pragma once

#include <csignal>

namespace daejo {

/// While it lives, an interrupt (SIGINT, SIGTERM, SIGHUP) of this thread waits instead of ending the process;
/// after it, one that came takes its usual effect. Meant for a program with one thread at work.
class SignalWatch {
 public:
  SignalWatch();
  ~SignalWatch();
  SignalWatch(const SignalWatch&) = delete;
  SignalWatch& operator=(const SignalWatch&) = delete;

  /// A descriptor that can be read when an interrupt has come or a child process has ended; -1 where the
  /// system gives none.
  int descriptor() const { return descriptor_; }

  /// Takes what `descriptor` tells of; a child's end is only taken note of.
  void take();

  /// Whether an interrupt was taken. It is raised again when this ends.
  bool is_interrupted() const { return interrupt_ != 0; }

  /// The signals that were held back before.
  const sigset_t& former_mask() const { return former_mask_; }

 private:
  sigset_t former_mask_{};
  struct sigaction former_pipe_action_ {};
  struct sigaction former_child_action_ {};
  int descriptor_ = -1;
  int interrupt_ = 0;
};

}  // namespace daejo
