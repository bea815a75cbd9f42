#include "base/signal_watch.h"

#include <sys/signalfd.h>
#include <unistd.h>

#include <initializer_list>

namespace daejo {
namespace {

bool is_ignored(int signal) {
  struct sigaction action {};
  return ::sigaction(signal, nullptr, &action) == 0 && action.sa_handler == SIG_IGN;
}

/// The signals to watch: SIGCHLD, and those of SIGINT, SIGTERM and SIGHUP that are not ignored. (Under nohup,
/// SIGHUP is ignored.) An ignored signal is left out, because it would be reported if it were blocked.
sigset_t watched_signals() {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGCHLD);
  for (const int signal : {SIGINT, SIGTERM, SIGHUP}) {
    if (!is_ignored(signal)) sigaddset(&signals, signal);
  }
  return signals;
}

}  // namespace

SignalWatch::SignalWatch() {
  // SIGPIPE is ignored, so that writing to a child that no longer reads does not kill this process. SIGCHLD
  // must not be ignored, so that a child that has exited can still be waited for.
  struct sigaction action {};
  action.sa_handler = SIG_IGN;
  ::sigaction(SIGPIPE, &action, &former_pipe_action_);
  action.sa_handler = SIG_DFL;
  ::sigaction(SIGCHLD, &action, &former_child_action_);
  const sigset_t signals = watched_signals();
  ::pthread_sigmask(SIG_BLOCK, &signals, &former_mask_);
  descriptor_ = ::signalfd(-1, &signals, SFD_CLOEXEC | SFD_NONBLOCK);
}

SignalWatch::~SignalWatch() {
  if (descriptor_ >= 0) ::close(descriptor_);
  ::sigaction(SIGPIPE, &former_pipe_action_, nullptr);
  ::sigaction(SIGCHLD, &former_child_action_, nullptr);
  if (interrupt_ != 0) ::raise(interrupt_);
  ::pthread_sigmask(SIG_SETMASK, &former_mask_, nullptr);
}

void SignalWatch::take() {
  signalfd_siginfo info{};
  while (::read(descriptor_, &info, sizeof info) == static_cast<ssize_t>(sizeof info)) {
    const int signal = static_cast<int>(info.ssi_signo);
    if (signal != SIGCHLD) interrupt_ = signal;
  }
}

}  // namespace daejo
