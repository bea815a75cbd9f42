#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace daejo {

struct HttpRequest {
  std::string url;
  std::string form = {};  ///< What is posted, form-encoded; a GET where empty.
  std::chrono::milliseconds time_limit{std::chrono::minutes{2}};
  /// For the host's name, the connection and TLS together.
  std::chrono::milliseconds connect_limit{std::chrono::seconds{15}};
};

struct HttpAnswer {
  int status = 0;  ///< 0 where no answer came.
  std::string content_type = {};
  std::optional<std::chrono::seconds> retry_after = {};
  std::string body = {};
  std::string error = {};      ///< Why there is no whole answer, as a clause; empty where there is one.
  bool is_final = false;       ///< Whether the error will be the same when asked again, as of a certificate.
  bool no_connection = false;  ///< The request was not sent: no address, no way there, refused, or too slow.
};

/// Sends one request and waits for the answer. A failed request is an answer, not an exception; `Error` is
/// thrown only where no request can be sent at all.
class HttpTransport {
 public:
  virtual ~HttpTransport() = default;
  virtual HttpAnswer perform(const HttpRequest& request) = 0;
};

/// The server of an address: its scheme, host and port, as they are written.
std::string_view server_of(std::string_view url);

/// An address that is safe to show: without user and password, and without query and fragment, which may hold
/// tokens.
std::string shown_address(std::string_view url);

}  // namespace daejo
