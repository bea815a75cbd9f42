#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "review/web/request_fields.h"

namespace daejo {

/// An HTTP request as plain data.
struct WebRequest {
  std::string method = "GET";
  std::string path = "/";
  FormFields fields;                 ///< Of the query, and of the body where that is a form.
  std::vector<std::string> hosts;    ///< All that were sent.
  std::vector<std::string> origins;  ///< All that were sent.
  std::string content_type;
  std::string cookies;          ///< The `Cookie` header.
  std::string token;            ///< The `X-Daejo-Token` header, by which a page shows that it is ours.
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

/// Limits for one request.
struct RequestLimits {
  std::size_t body_bytes = 256U << 10U;
  std::size_t total_bytes = 320U << 10U;           ///< Headers and body, however they are sent.
  std::chrono::milliseconds request_time{10'000};  ///< From its first byte to the answer's last.
  std::chrono::milliseconds idle_time{5'000};      ///< How long a connection may wait for its next request.
  std::size_t threads = 64;                        ///< Requests answered at once.
  /// Connections open at once. When one more comes, all that have not sent a whole request yet are closed.
  std::size_t connections = 320;
};

}  // namespace daejo
