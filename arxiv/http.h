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
  std::string error = {};  ///< Why there is no complete answer, as a clause; empty if the answer is complete.
  bool is_final = false;   ///< Whether a retry would fail in the same way, as with an untrusted certificate.
  /// Whether the request was never sent, because no connection was made: the host has no address, there is no
  /// route to it, it refused the connection, or connecting took too long.
  bool no_connection = false;
};

/// Sends one request and waits for the answer. If the request fails, the answer says why. Throws `Error` only
/// if no request can be sent at all.
class HttpTransport {
 public:
  virtual ~HttpTransport() = default;
  virtual HttpAnswer perform(const HttpRequest& request) = 0;
};

/// The part of a URL before its path: the scheme and the host, and the user, password and port if the URL has
/// them.
std::string_view server_of(std::string_view url);

/// The URL without user, password, query and fragment. The parts left out may be secret, so print URLs only
/// in this form.
std::string shown_address(std::string_view url);

}  // namespace daejo::arxiv
