#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace daejo::arxiv {

struct HttpRequest {
  std::string url;
  std::string form = {};  ///< A form-encoded body to post; if empty, the request is a GET.
  std::chrono::milliseconds time_limit{std::chrono::minutes{2}};
  /// The time limit for name resolution, connecting and the TLS handshake together.
  std::chrono::milliseconds connect_limit{std::chrono::seconds{15}};
};

struct HttpAnswer {
  int status = 0;  ///< The HTTP status; 0 if no answer came.
  std::string content_type = {};
  std::optional<std::chrono::seconds> retry_after = {};
  std::string body = {};
  std::string error = {};  ///< Why there is no complete answer, as a clause; empty if there is one.
  bool is_final = false;   ///< Whether a retry would meet the same error, as with a bad certificate.
  /// Whether the request was never sent: no address, no route, refused, or too slow.
  bool no_connection = false;
};

/// Sends one request and waits for the answer. A failed request is returned as an answer, not thrown. `Error`
/// is thrown only if no request can be sent at all.
class HttpTransport {
 public:
  virtual ~HttpTransport() = default;
  virtual HttpAnswer perform(const HttpRequest& request) = 0;
};

/// The scheme, host and port of a URL, exactly as it writes them.
std::string_view server_of(std::string_view url);

/// The URL in a form that is safe to print: without user, password, query and fragment, which may hold
/// secrets.
std::string shown_address(std::string_view url);

}  // namespace daejo::arxiv
