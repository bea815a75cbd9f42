#pragma once

#include <csignal>

namespace daejo {

/// While an object exists, SIGINT, SIGTERM and SIGHUP are held back in this thread. A signal that arrived
/// meanwhile has its usual effect when the object is destroyed. For programs with one working thread.
class SignalWatch {
 public:
  SignalWatch();
  ~SignalWatch();
  SignalWatch(const SignalWatch&) = delete;
  SignalWatch& operator=(const SignalWatch&) = delete;

  /// A descriptor that becomes readable when one of these signals arrives or a child exits; -1 if the system
  /// provides none.
  int descriptor() const { return descriptor_; }

  /// Reads the pending events from `descriptor`. The exit of a child is not recorded; it only makes the
  /// descriptor readable.
  void take();

  /// Whether one of the signals arrived. It is raised again on destruction.
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
