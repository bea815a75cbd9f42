#include "arxiv/redirect.h"

#include <algorithm>

namespace daejo::arxiv {
namespace {

bool has_own_port(const ServerOrigin& origin) {
  return origin.port == (origin.scheme == "https" ? "443" : "80");
}

}  // namespace

bool may_redirect(const ServerOrigin& from, const ServerOrigin& to,
                  std::span<const std::string> known_hosts) {
  const auto is_known = [&](const std::string& host) {
    return std::ranges::find(known_hosts, host) != known_hosts.end();
  };
  const bool scheme_is_kept = to.scheme == from.scheme || to.scheme == "https";
  const bool port_is_kept = to.port == from.port || (has_own_port(from) && has_own_port(to));
  const bool host_is_kept = to.host == from.host || (is_known(from.host) && is_known(to.host));
  return scheme_is_kept && port_is_kept && host_is_kept;
}

}  // namespace daejo::arxiv
