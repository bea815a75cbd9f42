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
  /// arXiv may take two minutes to send its first byte, so a stall is one only after that.
  std::chrono::seconds stall_limit{125};
  std::size_t answer_bytes = 32U << 20U;  ///< The most that an answer may hold, unpacked.
  /// Hosts that may redirect to one another.
  std::vector<std::string> redirect_hosts = {"arxiv.org", "export.arxiv.org", "oaipmh.arxiv.org"};
  /// A file of those that are believed instead of the system's; empty for none.
  std::string certificates = {};
};

/// HTTP and HTTPS, certificates verified, over one connection that is kept. Not for several threads at once.
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
