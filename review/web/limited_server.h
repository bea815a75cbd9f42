#pragma once

#include <httplib.h>

#include <atomic>
#include <cstddef>

#include "review/web/web_request.h"

namespace daejo {

/// httplib limits each read; this server also limits the whole request, so that a client that sends a byte
/// now and then, or endless headers, is disconnected.
class LimitedServer : public httplib::Server {
 public:
  explicit LimitedServer(const RequestLimits& limits);

  /// Raises the backlog of pending connections from httplib's five, beyond which clients wait a second. Call
  /// it after binding.
  void widen_backlog();

 private:
  bool process_and_close_socket(socket_t socket) override;
  bool wait_for_request(socket_t socket) const;
  /// Whether a connection waits although no thread is free.
  bool is_crowded() const { return waiting_ > 0 && served_ >= limits_.threads; }

  RequestLimits limits_;
  std::atomic<std::size_t> waiting_{0};  ///< Connections that no thread has taken up yet.
  std::atomic<std::size_t> served_{0};   ///< Those that one has.
};

}  // namespace daejo
