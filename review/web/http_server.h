#pragma once

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/thread_pool.hpp>
#include <functional>
#include <optional>
#include <set>
#include <string>

#include "review/web/web_request.h"

namespace daejo {

/// An HTTP/1.1 server within `RequestLimits`. One thread reads and writes for all connections, so an idle or
/// slow one holds up nobody; a thread pool makes the answers.
class HttpServer {
 public:
  /// Answers a request. Called on several threads at once; must not throw.
  using Handler = std::function<WebAnswer(const WebRequest&)>;

  /// `headers` go with every answer, including those that the server gives by itself.
  HttpServer(const RequestLimits& limits, WebHeaders headers, Handler handler);

  /// Takes the port, or any free one for 0. Returns its number; nothing if it cannot be taken.
  std::optional<int> bind(const std::string& address, int port);
  /// Serves until `stop`. Requests that have been read are still answered.
  void run();
  /// May be called from any thread, also before `run`.
  void stop();

 private:
  class Session;

  void accept();
  void close_unanswered();

  RequestLimits limits_;
  WebHeaders headers_;
  Handler handler_;
  std::set<Session*> sessions_;  ///< The open connections; used by the thread of `run` alone.
  boost::asio::io_context io_;
  boost::asio::ip::tcp::acceptor acceptor_{io_};
  boost::asio::thread_pool pool_;
};

}  // namespace daejo
