#pragma once

#include <span>
#include <string>

namespace daejo::arxiv {

/// The origin of a URL.
struct ServerOrigin {
  std::string scheme;  ///< In lower case.
  std::string host;    ///< In lower case.
  std::string port;    ///< The scheme's default port if the URL names none.
};

/// Whether a request to `from` may follow a redirect to `to`. The hosts must be the same, or both must be
/// among `known_hosts`. The ports must be the same, or each the default port of its scheme. The scheme must
/// be the same, or change to HTTPS.
bool may_redirect(const ServerOrigin& from, const ServerOrigin& to, std::span<const std::string> known_hosts);

}  // namespace daejo::arxiv
