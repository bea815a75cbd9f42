#include "review/web/http_server.h"

#include <boost/algorithm/string/predicate.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/post.hpp>
#include <boost/beast/core/bind_handler.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/core/tcp_stream.hpp>
#include <boost/beast/http.hpp>
#include <memory>
#include <utility>

namespace daejo::review {
namespace {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using asio::ip::tcp;
using HttpRequest = http::request<http::string_body>;

std::vector<std::string> all_values(const HttpRequest& request, http::field name) {
  std::vector<std::string> values;
  const auto [begin, end] = request.equal_range(name);
  for (auto field = begin; field != end; ++field) values.emplace_back(field->value());
  return values;
}

WebRequest to_web_request(const HttpRequest& request) {
  WebRequest out;
  out.method = std::string(request.method_string());
  const std::string target(request.target());
  const std::size_t question = target.find('?');
  out.path = percent_decoded(target.substr(0, question));
  if (question != std::string::npos) out.fields = parse_form(target.substr(question + 1));
  out.hosts = all_values(request, http::field::host);
  out.origins = all_values(request, http::field::origin);
  out.content_type = std::string(request[http::field::content_type]);
  out.cookies = std::string(request[http::field::cookie]);
  out.token = std::string(request["X-Daejo-Token"]);
  out.accept_language = std::string(request[http::field::accept_language]);
  out.body = request.body();
  if (boost::algorithm::istarts_with(out.content_type, "application/x-www-form-urlencoded")) {
    out.fields.merge(parse_form(out.body));
  }
  return out;
}

/// The status to answer with when reading a request failed with `error`: the request is malformed, incomplete
/// or too large. Nothing if the client left between requests, the connection broke, or the time was up.
std::optional<http::status> refusal_status(const beast::error_code& error) {
  const beast::error_code end = http::error::end_of_stream;
  if (error == end || error.category() != end.category()) return std::nullopt;
  if (error == http::error::header_limit) return http::status::request_header_fields_too_large;
  if (error == http::error::body_limit || error == http::error::buffer_overflow) {
    return http::status::payload_too_large;
  }
  return http::status::bad_request;
}

}  // namespace

/// A connection. It repeatedly waits for a request, reads it, and has it answered. Each pending operation
/// owns the session, so the connection closes when no operation is pending.
class HttpServer::Session : public std::enable_shared_from_this<Session> {
 public:
  Session(HttpServer& server, tcp::socket socket)
      : server_(server), stream_(std::move(socket)), buffer_(server.limits_.total_bytes) {
    beast::error_code ignored;
    stream_.socket().set_option(tcp::no_delay(true), ignored);
    server_.sessions_.insert(this);
  }
  ~Session() { server_.sessions_.erase(this); }

  void wait() {
    is_being_answered_ = false;
    bytes_read_ = 0;
    parser_.emplace();
    parser_->header_limit(static_cast<std::uint32_t>(server_.limits_.total_bytes));
    parser_->body_limit(server_.limits_.body_bytes);
    if (buffer_.size() > 0) return begin({}, 0);
    constexpr std::size_t most_at_once = 4096;
    stream_.expires_after(server_.limits_.idle_time);
    stream_.async_read_some(buffer_.prepare(most_at_once),
                            beast::bind_front_handler(&Session::begin, shared_from_this()));
  }

  /// Closes the connection unless a request on it is being answered. Returns whether it was closed.
  bool close_unless_answered() {
    if (!is_being_answered_) stream_.close();
    return !is_being_answered_;
  }

 private:
  void begin(const beast::error_code& error, std::size_t size) {
    if (error) return;
    buffer_.commit(size);
    stream_.expires_after(server_.limits_.request_time);
    read();
  }

  /// Reads the next bytes of a request. `take` counts all bytes, because the parser's limits leave out the
  /// size lines of a chunked body.
  void read() {
    http::async_read_some(stream_, buffer_, *parser_,
                          beast::bind_front_handler(&Session::take, shared_from_this()));
  }

  void take(beast::error_code error, std::size_t size) {
    bytes_read_ += size;
    if (!error && bytes_read_ > server_.limits_.total_bytes) error = http::error::body_limit;
    if (!error) return parser_->is_done() ? answer() : read();
    if (const auto status = refusal_status(error)) {
      const std::string reason(http::obsolete_reason(*status));
      send({static_cast<int>(*status), "text/plain", reason + "\n"}, false);
    }
  }

  void answer() {
    is_being_answered_ = true;
    // The guard keeps `run` from returning before the answer is sent, even if the server was stopped.
    asio::post(
        server_.pool_, [self = shared_from_this(), guard = asio::make_work_guard(server_.io_)]() mutable {
          WebAnswer answer = self->server_.handler_(to_web_request(self->parser_->get()));
          asio::post(guard.get_executor(), [self = std::move(self), answer = std::move(answer)]() mutable {
            self->send(std::move(answer), self->parser_->keep_alive());
          });
        });
  }

  void send(WebAnswer answer, bool is_kept_alive) {
    const HttpRequest& request = parser_->get();
    response_ = {static_cast<http::status>(answer.status), request.version()};
    for (const auto& [name, value] : server_.headers_) response_.insert(name, value);
    for (const auto& [name, value] : answer.headers) response_.insert(name, value);
    response_.set(http::field::content_type, answer.content_type);
    response_.keep_alive(is_kept_alive);
    response_.content_length(answer.body.size());
    if (request.method() != http::verb::head) response_.body() = std::move(answer.body);
    http::async_write(stream_, response_, beast::bind_front_handler(&Session::finish, shared_from_this()));
  }

  void finish(const beast::error_code& error, std::size_t /*size*/) {
    if (!error && response_.keep_alive() && server_.acceptor_.is_open()) wait();
  }

  HttpServer& server_;
  beast::tcp_stream stream_;
  beast::flat_buffer buffer_;
  std::optional<http::request_parser<http::string_body>> parser_;
  http::response<http::string_body> response_;
  std::size_t bytes_read_ = 0;
  bool is_being_answered_ = false;
};

HttpServer::HttpServer(const RequestLimits& limits, WebHeaders headers, Handler handler)
    : limits_(limits), headers_(std::move(headers)), handler_(std::move(handler)), pool_(limits.threads) {}

std::optional<int> HttpServer::bind(const std::string& address, int port) {
  beast::error_code ignored;
  tcp::resolver resolver(io_);
  for (const tcp::endpoint endpoint :
       resolver.resolve(address, std::to_string(port), tcp::resolver::passive, ignored)) {
    try {
      acceptor_ = tcp::acceptor(io_, endpoint);
      return acceptor_.local_endpoint().port();
    } catch (const boost::system::system_error&) {
      // Try the next address of the host name.
    }
  }
  return std::nullopt;
}

void HttpServer::run() {
  accept();
  io_.run();
}

void HttpServer::stop() {
  asio::post(io_, [this] {
    acceptor_.close();
    close_unanswered();
  });
}

void HttpServer::accept() {
  acceptor_.async_accept([this](const beast::error_code& error, tcp::socket socket) {
    if (!acceptor_.is_open()) return;
    // If there is an error, the process has probably no file descriptor left, so free some.
    if (error || sessions_.size() >= limits_.connections) close_unanswered();
    if (!error && sessions_.size() < limits_.connections) {
      std::make_shared<Session>(*this, std::move(socket))->wait();
    }
    accept();
  });
}

void HttpServer::close_unanswered() {
  std::erase_if(sessions_, [](Session* session) { return session->close_unless_answered(); });
}

}  // namespace daejo::review
