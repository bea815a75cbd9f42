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
  bool is_final = false;   ///< Whether a retry would have the same error, as with a bad certificate.
  /// Whether the request was never sent, because no connection was made: no address, no route, refused, or
  /// too slow.
  bool no_connection = false;
};

/// Sends one request and waits for the answer. If a request fails, this is described in the answer. `Error`
/// is thrown only if no request can be sent at all.
class HttpTransport {
 public:
  virtual ~HttpTransport() = default;
  virtual HttpAnswer perform(const HttpRequest& request) = 0;
};

/// The scheme, host and port of a URL, as they are written there.
std::string_view server_of(std::string_view url);

/// The URL without user, password, query and fragment. These may be secret, so only this form may be printed.
std::string shown_address(std::string_view url);

}  // namespace daejo::arxiv
