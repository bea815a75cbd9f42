#pragma once

#include <chrono>
#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "arxiv/http.h"

namespace daejo {

/// "daejo/0.1.0 (+contact)", or without the bracket where there is no contact.
std::string make_user_agent(const std::string& contact);

struct CurlOptions {
  std::string user_agent = make_user_agent({});
  /// arXiv may take two minutes to send the first byte, so only a longer silence is a stall.
  std::chrono::seconds stall_limit{125};
  std::size_t answer_bytes = 32U << 20U;  ///< The most that an answer may hold, unpacked.
  /// Hosts that may redirect to each other.
  std::vector<std::string> redirect_hosts = {"arxiv.org", "export.arxiv.org", "oaipmh.arxiv.org"};
  /// A certificate file to trust instead of the system's; empty for the system's.
  std::string certificates = {};
};

/// HTTP and HTTPS with verified certificates over a kept-alive connection. Not thread-safe.
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

}  // namespace daejo
