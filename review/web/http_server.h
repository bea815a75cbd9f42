#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/thread_pool.hpp>
#include <functional>
#include <optional>
#include <set>
#include <string>

#include "review/web/web_request.h"

namespace daejo::review {

/// An HTTP/1.1 server that enforces `RequestLimits`. One thread reads and writes for all connections, so that
/// an idle or slow connection blocks no other. A pool of threads computes the answers.
class HttpServer {
 public:
  /// Answers a request. The function is called from several threads at once and must not throw.
  using Handler = std::function<WebAnswer(const WebRequest&)>;

  /// `headers` are sent with every answer, even with refusals for which the server does not call `handler`.
  HttpServer(const RequestLimits& limits, WebHeaders headers, Handler handler);

  /// Binds the port, or any free port if `port` is 0. Returns the port's number, or nothing if no port can be
  /// bound.
  std::optional<int> bind(const std::string& address, int port);
  /// Serves until `stop` is called. Requests that were read completely before `stop` are still answered.
  void run();
  /// May be called from any thread, even before `run`.
  void stop();

 private:
  class Session;

  void accept();
  void close_unanswered();

  RequestLimits limits_;
  WebHeaders headers_;
  Handler handler_;
  std::set<Session*> sessions_;  ///< The open connections. Only the thread of `run` uses the set.
  boost::asio::io_context io_;
  boost::asio::ip::tcp::acceptor acceptor_{io_};
  boost::asio::thread_pool pool_;
};

}  // namespace daejo::review
