#pragma once

#include <chrono>
#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "arxiv/http.h"

namespace daejo::arxiv {

/// "daejo/0.1.0 (+contact)"; without the parenthesis if `contact` is empty.
std::string make_user_agent(const std::string& contact);

struct CurlOptions {
  std::string user_agent = make_user_agent({});
  /// How long a connection may be silent before it is given up. arXiv can take two minutes to send the first
  /// byte.
  std::chrono::seconds stall_limit{125};
  std::size_t answer_bytes = 32U << 20U;  ///< The largest body allowed, after decompression.
  /// The hosts that may redirect to one another.
  std::vector<std::string> redirect_hosts = {"arxiv.org", "export.arxiv.org", "oaipmh.arxiv.org"};
  /// A file of certificates to trust instead of the system's; empty means the system's.
  std::string certificates = {};
};

/// Sends HTTP and HTTPS requests, and verifies certificates. It keeps its connection open for the next
/// request. Not thread-safe.
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
