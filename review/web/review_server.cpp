#include "review/web/review_server.h"

#include <fmt/format.h>

#include <atomic>
#include <chrono>
#include <optional>
#include <utility>

#include "base/error.h"
#include "review/web/limited_server.h"
#include "review/web/pages.h"
#include "review/web/review_application.h"

namespace daejo {
namespace {

void refuse_open_doors(const ServerOptions& options) {
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

std::vector<std::string> all_values(const httplib::Request& request, const char* name) {
  std::vector<std::string> values;
  for (std::size_t i = 0; i < request.get_header_value_count(name); ++i) {
    values.push_back(request.get_header_value(name, i));
  }
  return values;
}

WebRequest to_web_request(const httplib::Request& request) {
  WebRequest out;
  out.method = request.method;
  out.path = request.path;
  out.fields = text_fields(request.params);
  out.hosts = all_values(request, "Host");
  out.origins = all_values(request, "Origin");
  out.content_type = request.get_header_value("Content-Type");
  out.cookies = request.get_header_value("Cookie");
  out.token = request.get_header_value("X-Daejo-Token");
  out.accept_language = request.get_header_value("Accept-Language");
  out.body = request.body;
  return out;
}

void give(const WebAnswer& answer, httplib::Response& response) {
  response.status = answer.status;
  for (const auto& [name, value] : answer.headers) response.set_header(name, value);
  response.set_content(answer.body, answer.content_type);
}

}  // namespace

class ReviewServer::Service {
 public:
  Service(ServerOptions options, StorePool::Open open, const Model& model, Clock& clock)
      : options_(std::move(options)),
        stores_(std::move(open), options_.readers, options_.writers),
        model_(model),
        clock_(clock),
        server_(options_.limits) {
    httplib::Headers headers;
    for (const auto& [name, value] : security_headers()) headers.emplace(name, value);
    server_.set_default_headers(headers);
    const auto handler = [this](const httplib::Request& request, httplib::Response& response) {
      give(answer(to_web_request(request)), response);
    };
    constexpr const char* any_path = ".*";
    server_.Get(any_path, handler);
    server_.Post(any_path, handler);
    server_.Put(any_path, handler);
    server_.Patch(any_path, handler);
    server_.Delete(any_path, handler);
    server_.Options(any_path, handler);
  }

  int bind() {
    const int port = options_.port == 0 ? server_.bind_to_any_port(options_.address) : options_.port;
    if (port < 0 || (options_.port != 0 && !server_.bind_to_port(options_.address, port))) {
      throw Error(fmt::format(
          "Port {} on {} is not available; another server may be using it. Choose another with --port.",
          options_.port, options_.address));
    }
    server_.widen_backlog();
    application_.emplace(
        ApplicationOptions{guard_options(options_.address, port, options_.public_origin),
                           options_.password_hash, options_.default_name, options_.source_url, options_.judge,
                           options_.public_origin.starts_with("https://")},
        stores_, model_, clock_);
    return port;
  }

  void run() {
    is_at_work_ = true;
    if (!is_to_stop_) server_.listen_after_bind();
    is_at_work_ = false;
  }

  /// httplib's own stop does nothing to a server that is just about to listen.
  void stop() {
    is_to_stop_ = true;
    while (is_at_work_ && !server_.is_running()) clock_.sleep_for(std::chrono::milliseconds(1));
    server_.stop();
  }

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
  const Model& model_;
  Clock& clock_;
  std::atomic<bool> is_at_work_{false};
  std::atomic<bool> is_to_stop_{false};
  std::optional<ReviewApplication> application_;  ///< Once the port is known, which it goes by.
  LimitedServer server_;
};

ReviewServer::ReviewServer(ServerOptions options, StorePool::Open open, const Model& model, Clock& clock) {
  refuse_open_doors(options);
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

}  // namespace daejo
