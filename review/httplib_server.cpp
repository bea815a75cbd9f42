#include "review/httplib_server.h"

#include "review/limited_server.h"

namespace daejo {
namespace {

constexpr const char* any_path = ".*";

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
  const std::size_t query = request.target.find('?');
  if (query != std::string::npos) out.query = request.target.substr(query + 1);
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

class HttplibServer : public WebServer {
 public:
  explicit HttplibServer(const WebServerOptions& options) : server_(options.limits) {
    httplib::Headers headers;
    for (const auto& [name, value] : options.headers) headers.emplace(name, value);
    server_.set_default_headers(headers);
    const auto handler = [answer = options.answer](const httplib::Request& request,
                                                   httplib::Response& response) {
      give(answer(to_web_request(request)), response);
    };
    server_.Get(any_path, handler);
    server_.Post(any_path, handler);
    server_.Put(any_path, handler);
    server_.Patch(any_path, handler);
    server_.Delete(any_path, handler);
    server_.Options(any_path, handler);
  }

  std::optional<int> bind(const std::string& address, int port) override {
    const int taken = port == 0 ? server_.bind_to_any_port(address) : port;
    if (taken < 0 || (port != 0 && !server_.bind_to_port(address, port))) return std::nullopt;
    server_.widen_backlog();
    return taken;
  }

  void listen() override { server_.listen_after_bind(); }
  bool is_listening() const override { return server_.is_running(); }
  void stop() override { server_.stop(); }

 private:
  LimitedServer server_;
};

}  // namespace

std::unique_ptr<WebServer> make_httplib_server(const WebServerOptions& options) {
  return std::make_unique<HttplibServer>(options);
}

}  // namespace daejo
