#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "review/web/request_fields.h"

namespace daejo::review {

/// An HTTP request as plain data.
struct WebRequest {
  std::string method = "GET";
  std::string path = "/";
  FormFields fields;                 ///< The fields of the query, and of the body if it is a form.
  std::vector<std::string> hosts;    ///< All `Host` headers.
  std::vector<std::string> origins;  ///< All `Origin` headers.
  std::string content_type;
  std::string cookies;  ///< The `Cookie` header.
  /// The `X-Daejo-Token` header. It proves that the request comes from one of our pages.
  std::string token;
  std::string accept_language;  ///< The `Accept-Language` header.
  std::string body;
};

using WebHeaders = std::vector<std::pair<std::string, std::string>>;

struct WebAnswer {
  int status = 200;
  std::string content_type = "text/html; charset=utf-8";
  std::string body;
  WebHeaders headers = {};
};

/// Limits on requests and connections.
struct RequestLimits {
  std::size_t body_bytes = 256U << 10U;
  std::size_t total_bytes = 320U << 10U;  ///< Headers and body together, as they are transferred.
  /// How long a request may take, from its first byte to the last byte of its answer.
  std::chrono::milliseconds request_time{10'000};
  std::chrono::milliseconds idle_time{5'000};  ///< How long a connection may wait for its next request.
  std::size_t threads = 64;                    ///< How many requests are answered at once, at most.
  /// The most open connections. When one more arrives, all connections without a complete request are closed.
  /// If there are none, the new connection is closed.
  std::size_t connections = 320;
};

}  // namespace daejo::review
