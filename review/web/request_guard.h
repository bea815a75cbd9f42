#pragma once

#include <optional>
#include <string>
#include <vector>

namespace daejo {

/// The host names that the server answers to, "127.0.0.1:8017", and the origins of its pages,
/// "http://127.0.0.1:8017".
struct GuardOptions {
  std::vector<std::string> hosts;
  std::vector<std::string> origins;
};

/// The allowed names and origins of a server; `public_origin` is the origin of a proxy in front of it, or
/// empty.
GuardOptions guard_options(const std::string& address, int port, const std::string& public_origin);

/// The parts of a request that say where it comes from.
struct RequestFacts {
  std::string method;
  std::string path;
  std::vector<std::string> hosts;    ///< All that were sent.
  std::vector<std::string> origins;  ///< All that were sent.
  std::string content_type;
};

struct Refusal {
  int status = 403;
  std::string sentence;
};

/// Rejects foreign `Host` headers (DNS rebinding), writes from another origin or none, methods and content
/// types that no page uses, and overlong paths.
std::optional<Refusal> refusal_of(const RequestFacts& facts, const GuardOptions& options);

/// Whether an address is local: 127.0.0.0/8, ::1 or localhost.
bool is_loopback(const std::string& address);

}  // namespace daejo
