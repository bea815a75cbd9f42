#pragma once

#include <sys/types.h>

#include <csignal>
#include <string>

namespace daejo::test {

/// `daejo review serve` as a process of its own, on this machine's own address.
class ServerProcess {
 public:
  /// Starts the server and waits until it prints its address. Throws `std::runtime_error` if it does not
  /// within ten seconds. `port` 0 takes any.
  ServerProcess(const std::string& queue, int port);
  /// Ends it, and waits for its end.
  ~ServerProcess();
  ServerProcess(const ServerProcess&) = delete;
  ServerProcess& operator=(const ServerProcess&) = delete;

  int port() const { return port_; }
  /// Ends it with a signal, SIGKILL as a power cut would, and waits for its end.
  void kill(int signal = SIGKILL);

 private:
  void wait_for_address(int descriptor);

  pid_t process_ = -1;
  int port_ = 0;
};

}  // namespace daejo::test
