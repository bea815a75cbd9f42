#include "review/web/review_server.h"

#include <fmt/format.h>

#include <optional>
#include <utility>

#include "base/error.h"
#include "review/web/http_server.h"
#include "review/web/pages.h"
#include "review/web/review_application.h"

namespace daejo::review {
namespace {

void check_server_options(const ServerOptions& options) {
  if (!is_loopback(options.address) && options.password_hash.empty()) {
    throw UsageError(
        options.address +
        " can be reached from other machines; set a password first with `daejo review password`.");
  }
  const std::string& origin = options.public_origin;
  const bool is_origin = origin.starts_with("https://") || origin.starts_with("http://");
  const std::size_t host = origin.find("://") + 3;
  if (!origin.empty() &&
      (!is_origin || host == origin.size() || origin.find('/', host) != std::string::npos)) {
    throw UsageError("'" + origin +
                     "' is not an origin; write it as https://review.example.org, without a path.");
  }
}

}  // namespace

class ReviewServer::Service {
 public:
  Service(ServerOptions options, StorePool::Open open, const audit::Model& model, arxiv::Clock& clock)
      : options_(std::move(options)),
        stores_(std::move(open), options_.readers, options_.writers),
        model_(model),
        clock_(clock),
        server_(options_.limits, security_headers(),
                [this](const WebRequest& request) { return answer(request); }) {}

  int bind() {
    const std::optional<int> port = server_.bind(options_.address, options_.port);
    if (!port) {
      throw Error(fmt::format(
          "Port {} on {} is not available; another server may be using it. Choose another with --port.",
          options_.port, options_.address));
    }
    application_.emplace(
        ApplicationOptions{guard_options(options_.address, *port, options_.public_origin),
                           options_.password_hash, options_.default_name, options_.source_url, options_.judge,
                           options_.public_origin.starts_with("https://")},
        stores_, model_, clock_);
    return *port;
  }

  void run() { server_.run(); }
  void stop() { server_.stop(); }

 private:
  WebAnswer answer(const WebRequest& request) {
    try {
      return application_->answer(request);
    } catch (const std::exception& error) {
      if (options_.log) options_.log(error.what());
      const std::string_view sentence = "The queue is not available right now; see the server's log.";
      if (request.path.starts_with("/api/")) {
        return {503, "application/json", fmt::format(R"({{"error":"{}"}})", sentence)};
      }
      return {503, "text/html; charset=utf-8", message_page(Language::english, sentence)};
    }
  }

  ServerOptions options_;
  StorePool stores_;
  const audit::Model& model_;
  arxiv::Clock& clock_;
  /// Created by `bind`, because it needs the number of the bound port.
  std::optional<ReviewApplication> application_;
  HttpServer server_;
};

ReviewServer::ReviewServer(ServerOptions options, StorePool::Open open, const audit::Model& model,
                           arxiv::Clock& clock) {
  check_server_options(options);
  service_ = std::make_unique<Service>(std::move(options), std::move(open), model, clock);
}

ReviewServer::~ReviewServer() = default;

int ReviewServer::bind() {
  return service_->bind();
}

void ReviewServer::run() {
  service_->run();
}

void ReviewServer::stop() {
  service_->stop();
}

std::string warning_of(const ServerOptions& options) {
  if (is_loopback(options.address) || options.public_origin.starts_with("https://")) return {};
  return "Without TLS, anyone on the network path can read the password and the pages; put a TLS proxy in front and name it with --origin https://….";
}

}  // namespace daejo::review
