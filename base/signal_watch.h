#pragma once

#include <csignal>

namespace daejo {

/// While an object exists, those of SIGINT, SIGTERM and SIGHUP that are not ignored are held back in this
/// thread. A signal that arrived meanwhile has its usual effect when the object is destroyed. For programs
/// with one working thread.
class SignalWatch {
 public:
  SignalWatch();
  ~SignalWatch();
  SignalWatch(const SignalWatch&) = delete;
  SignalWatch& operator=(const SignalWatch&) = delete;

  /// A descriptor that becomes readable when one of these signals arrives or a child exits; -1 if the system
  /// provides none.
  int descriptor() const { return descriptor_; }

  /// Reads the pending signals from `descriptor` and records the last one of SIGINT, SIGTERM and SIGHUP. The
  /// exit of a child is not recorded.
  void take();

  /// Whether `take` recorded a signal. The destructor raises this signal again.
  bool is_interrupted() const { return interrupt_ != 0; }

  /// The mask of blocked signals from before this object was created.
  const sigset_t& former_mask() const { return former_mask_; }

 private:
  sigset_t former_mask_{};
  struct sigaction former_pipe_action_ {};
  struct sigaction former_child_action_ {};
  int descriptor_ = -1;
  int interrupt_ = 0;
};

}  // namespace daejo
