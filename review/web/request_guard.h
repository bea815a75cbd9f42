#pragma once

#include <optional>
#include <string>
#include <vector>

namespace daejo::review {

/// The hosts that the server answers to, like "127.0.0.1:8017", and the origins of its pages, like
/// "http://127.0.0.1:8017", all in lower case.
struct GuardOptions {
  std::vector<std::string> hosts;
  std::vector<std::string> origins;
};

/// The hosts and origins to allow for a server. `public_origin` is the origin of a proxy in front of the
/// server, or empty.
GuardOptions guard_options(const std::string& address, int port, const std::string& public_origin);

/// The parts of a request that `refusal_of` checks.
struct RequestFacts {
  std::string method;
  std::string path;
  std::vector<std::string> hosts;    ///< All `Host` headers.
  std::vector<std::string> origins;  ///< All `Origin` headers.
  std::string content_type;
};

struct Refusal {
  int status = 403;
  std::string sentence;
};

/// Why a request is refused; nothing if it is allowed. Reasons are a `Host` header that is unknown, missing
/// or repeated (DNS rebinding), a path of more than 200 bytes, a request with an `Origin` other than the
/// server's, a write without an `Origin`, and a method or content type that no page uses.
std::optional<Refusal> refusal_of(const RequestFacts& facts, const GuardOptions& options);

/// Whether an address is local: an IPv4 address in 127.0.0.0/8, "::1" or "localhost".
bool is_loopback(const std::string& address);

}  // namespace daejo::review
