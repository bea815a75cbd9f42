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

namespace daejo {

struct ServerOptions {
  std::string address = "127.0.0.1";
  int port = 8017;            ///< 0 for any that is free.
  std::string public_origin;  ///< "https://review.example.org", where a proxy answers for it; empty for none.
  std::string password_hash;  ///< Argon2id; empty for no password, which only loopback may do without.
  std::string default_name = "editor";  ///< Of those who gave none.
  std::string source_url;               ///< As for the HTML report.
  JudgeOptions judge = {};              ///< Of edited summaries; the thresholds are those of their results.
  std::size_t readers = 4;              ///< Connections to the queue.
  std::size_t writers = 1;
  RequestLimits limits;
  std::function<void(std::string_view sentence)> log;  ///< Told of what went wrong; may be empty.
};

/// Serves the queue to browsers. Throws `UsageError` where it would be reachable from the network without a
/// password, or where the public origin is not an origin.
class ReviewServer {
 public:
  ReviewServer(ServerOptions options, StorePool::Open open, const Model& model, Clock& clock);
  ~ReviewServer();
  ReviewServer(const ReviewServer&) = delete;
  ReviewServer& operator=(const ReviewServer&) = delete;

  /// Binds the port and returns its number. Throws `Error` where it is not available.
  int bind();
  /// Serves until `stop`.
  void run();
  void stop();

 private:
  class Service;
  std::unique_ptr<Service> service_;
};

/// A warning for the administrator about an insecure set-up; empty where there is none.
std::string warning_of(const ServerOptions& options);

}  // namespace daejo
