#pragma once

#include <csignal>

namespace daejo {

/// Holds back SIGINT, SIGTERM and SIGHUP in this thread while it exists; on destruction, a signal that
/// arrived takes its usual effect. For programs with one working thread.
class SignalWatch {
 public:
  SignalWatch();
  ~SignalWatch();
  SignalWatch(const SignalWatch&) = delete;
  SignalWatch& operator=(const SignalWatch&) = delete;

  /// A descriptor that becomes readable when an interrupt arrives or a child exits; -1 if the system provides
  /// none.
  int descriptor() const { return descriptor_; }

  /// Reads the pending events from `descriptor`. A child's exit only wakes the caller.
  void take();

  /// Whether an interrupt arrived. It is raised again on destruction.
  bool is_interrupted() const { return interrupt_ != 0; }

  /// The signal mask from before this object was created.
  const sigset_t& former_mask() const { return former_mask_; }

 private:
  sigset_t former_mask_{};
  struct sigaction former_pipe_action_ {};
  struct sigaction former_child_action_ {};
  int descriptor_ = -1;
  int interrupt_ = 0;
};

}  // namespace daejo
