#pragma once

#include <httplib.h>

#include <atomic>
#include <cstddef>

#include "review/web/web_request.h"

namespace daejo {

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
