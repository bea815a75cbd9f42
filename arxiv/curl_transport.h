#pragma once

#include <chrono>
#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "arxiv/http.h"

namespace daejo::arxiv {

/// Makes the value of the header User-Agent, such as "daejo/0.1.0 (+contact)". If `contact` is empty, the
/// part in parentheses is left out. Control characters in `contact` are removed.
std::string make_user_agent(const std::string& contact);

struct CurlOptions {
  std::string user_agent = make_user_agent({});
  /// How long a server may send nothing before the request is given up. arXiv can take two minutes to send
  /// the first byte.
  std::chrono::seconds stall_limit{125};
  std::size_t answer_bytes = 32U << 20U;  ///< The largest size of a body, after decompression.
  /// Hosts that may redirect to one another. Any other host may redirect only to itself.
  std::vector<std::string> redirect_hosts = {"arxiv.org", "export.arxiv.org", "oaipmh.arxiv.org"};
  /// A file of certificates to trust instead of the system's; empty means the system's.
  std::string certificates = {};
};

/// Sends HTTP and HTTPS requests, verifies certificates, and follows up to four redirects (see
/// `may_redirect`). Keeps the connection open for the next request. Not thread-safe.
class CurlTransport : public HttpTransport {
 public:
  explicit CurlTransport(CurlOptions options = {});
  ~CurlTransport() override;
  CurlTransport(const CurlTransport&) = delete;
  CurlTransport& operator=(const CurlTransport&) = delete;

  HttpAnswer perform(const HttpRequest& request) override;

 private:
  class Handle;
  CurlOptions options_;
  std::unique_ptr<Handle> handle_;
};

}  // namespace daejo::arxiv
