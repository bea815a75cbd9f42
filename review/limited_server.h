#pragma once

#include <httplib.h>

#include <atomic>
#include <chrono>
#include <cstddef>

namespace daejo {

/// What one request may cost.
struct RequestLimits {
  std::size_t body_bytes = 256U << 10U;
  std::size_t total_bytes = 320U << 10U;           ///< Headers and body, however they are sent.
  std::chrono::milliseconds request_time{10'000};  ///< From its first byte to the answer's last.
  std::chrono::milliseconds idle_time{5'000};      ///< How long a connection may wait for its next request.
  std::size_t path_bytes = 500;                    ///< What is longer is cut there; no page has such a path.
  std::size_t threads = 64;                        ///< Connections served at once.
  std::size_t waiting =
      256;  ///< Connections that may wait for a thread; with more, each is closed when its turn comes.
};

/// httplib's server, which bounds each single read, with bounds on a whole request: a client that sends a
/// byte now and then, or headers without end, is let go.
class LimitedServer : public httplib::Server {
 public:
  explicit LimitedServer(const RequestLimits& limits);

  /// Lets more connections wait to be accepted than the five that httplib asks for, of which the sixth waits
  /// a second. To be called once the port is taken.
  void widen_backlog();

 private:
  bool process_and_close_socket(socket_t socket) override;
  bool wait_for_request(socket_t socket) const;
  /// Whether a connection waits that no thread is free for.
  bool is_crowded() const { return waiting_ > 0 && served_ >= limits_.threads; }

  RequestLimits limits_;
  std::atomic<std::size_t> waiting_{0};  ///< Connections that no thread has taken up yet.
  std::atomic<std::size_t> served_{0};   ///< Those that one has.
};

}  // namespace daejo
