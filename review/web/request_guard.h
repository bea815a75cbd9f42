#pragma once

#include <optional>
#include <string>
#include <vector>

namespace daejo::review {

/// The host names that the server answers to, like "127.0.0.1:8017", and the origins of its pages, like
/// "http://127.0.0.1:8017".
struct GuardOptions {
  std::vector<std::string> hosts;
  std::vector<std::string> origins;
};

/// The host names and origins to allow for a server. `public_origin` is the origin of a proxy in front of it,
/// or empty.
GuardOptions guard_options(const std::string& address, int port, const std::string& public_origin);

/// The parts of a request that show from where it was sent.
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

/// Why a request is refused: an unknown `Host` header (DNS rebinding), a write without an allowed origin, a
/// method or content type that no page uses, or a path that is too long. Nothing if it is allowed.
std::optional<Refusal> refusal_of(const RequestFacts& facts, const GuardOptions& options);

/// Whether an address is local: 127.0.0.0/8, ::1 or localhost.
bool is_loopback(const std::string& address);

}  // namespace daejo::review
