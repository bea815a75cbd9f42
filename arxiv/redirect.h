#pragma once

#include <span>
#include <string>

namespace daejo::arxiv {

/// The origin of a URL.
struct ServerOrigin {
  std::string scheme;  ///< In lower case, as is the host.
  std::string host;
  std::string port;  ///< The scheme's default port if the URL names none.
};

/// Whether a request may follow a redirect from one server to another. Both must be the same host, or both
/// must be among the known hosts. The ports must be the same, or both the default of their scheme. A redirect
/// from HTTPS to HTTP is never followed.
bool may_redirect(const ServerOrigin& from, const ServerOrigin& to, std::span<const std::string> known_hosts);

}  // namespace daejo::arxiv
