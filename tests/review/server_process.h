#pragma once

#include <sys/types.h>

#include <csignal>
#include <string>

namespace daejo::test {

/// A process that runs `daejo review serve` on 127.0.0.1.
class ServerProcess {
 public:
  /// Starts the server and waits until it prints its address. Throws `std::runtime_error` if the server ends,
  /// or prints nothing for ten seconds, before that. With port 0, the server takes any free port.
  ServerProcess(const std::string& queue, int port);
  /// Sends SIGTERM to the server, unless `kill` was called, and waits for its end.
  ~ServerProcess();
  ServerProcess(const ServerProcess&) = delete;
  ServerProcess& operator=(const ServerProcess&) = delete;

  int port() const { return port_; }
  /// Sends a signal to the server and waits for its end. SIGKILL ends the server without warning, like a
  /// crash.
  void kill(int signal = SIGKILL);

 private:
  void wait_for_address(int descriptor);

  pid_t process_ = -1;
  int port_ = 0;
};

}  // namespace daejo::test
