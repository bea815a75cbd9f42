#pragma once

#include <span>
#include <string>

namespace daejo {

/// Where a server is.
struct ServerOrigin {
  std::string scheme;  ///< In lower case, as the host.
  std::string host;
  std::string port;  ///< The scheme's own where the address names none.
};

/// Whether what was asked of one server may be asked of another that it names instead: of itself or, where it
/// is one of the known hosts, of another of them; at the same port, or at that of the scheme; and from HTTPS
/// never over HTTP.
bool may_redirect(const ServerOrigin& from, const ServerOrigin& to, std::span<const std::string> known_hosts);

}  // namespace daejo
