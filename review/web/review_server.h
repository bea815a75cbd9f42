#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "arxiv/clock.h"
#include "audit/model/model.h"
#include "audit/score/judge.h"
#include "review/web/store_pool.h"
#include "review/web/web_request.h"

namespace daejo::review {

struct ServerOptions {
  std::string address = "127.0.0.1";
  int port = 8017;  ///< 0 for any free port.
  /// The origin of a proxy in front of the server, like "https://review.example.org"; empty if there is none.
  std::string public_origin;
  /// An Argon2id hash; empty for no password, which is allowed only on a local address.
  std::string password_hash;
  std::string default_name = "editor";  ///< The name of editors who do not give one.
  std::string source_url;               ///< See `report::HtmlOptions`.
  /// How to judge edited summaries, except that the thresholds are those of the stored results.
  audit::JudgeOptions judge = {};
  std::size_t readers = 4;  ///< The number of connections to the queue for reading.
  std::size_t writers = 1;
  RequestLimits limits;
  std::function<void(std::string_view sentence)> log;  ///< Receives messages about errors; may be null.
};

/// Serves the queue to browsers. The constructor throws `UsageError` if the server would be reachable from
/// the network without a password, or if the public origin is invalid.
class ReviewServer {
 public:
  ReviewServer(ServerOptions options, StorePool::Open open, const audit::Model& model, arxiv::Clock& clock);
  ~ReviewServer();
  ReviewServer(const ReviewServer&) = delete;
  ReviewServer& operator=(const ReviewServer&) = delete;

  /// Binds the port and returns its number. Throws `Error` if the port is not available or the queue cannot
  /// be used.
  int bind();
  /// Serves until `stop` is called. Call `bind` first.
  void run();
  void stop();

 private:
  class Service;
  std::unique_ptr<Service> service_;
};

/// A warning for the administrator if passwords and pages cross the network without TLS; empty otherwise.
std::string warning_of(const ServerOptions& options);

}  // namespace daejo::review
