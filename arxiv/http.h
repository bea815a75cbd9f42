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
};

struct HttpAnswer {
  int status = 0;  ///< 0 where no answer came.
  std::string content_type = {};
  std::optional<std::chrono::seconds> retry_after = {};
  std::string body = {};
  std::string error = {};  ///< Why there is no whole answer, as a clause; empty where there is one.
  bool is_final = false;   ///< Whether the error will be the same when asked again, as of a certificate.
};

/// Sends one request and waits for its answer. A failure is an answer, not an exception; `Error` is thrown
/// where none can be sent at all.
class HttpTransport {
 public:
  virtual ~HttpTransport() = default;
  virtual HttpAnswer perform(const HttpRequest& request) = 0;
};

/// An address as people may see it: without the user and password before its host, and without what follows
/// its path, where tokens stand.
std::string shown_address(std::string_view url);

}  // namespace daejo
