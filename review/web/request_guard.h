#pragma once

#include <optional>
#include <string>
#include <vector>

namespace daejo {

/// By which names the server may be asked, "127.0.0.1:8017", and from which pages, "http://127.0.0.1:8017".
struct GuardOptions {
  std::vector<std::string> hosts;
  std::vector<std::string> origins;
};

/// The names and pages of a server at an address; `public_origin` is what a proxy before it is asked by, or
/// empty.
GuardOptions guard_options(const std::string& address, int port, const std::string& public_origin);

/// What a request says of where it comes from.
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

/// Refuses another `Host`, which a rebound DNS name brings along; writing from another page, or from nowhere;
/// methods and types that no page of daejo uses; and over-long paths.
std::optional<Refusal> refusal_of(const RequestFacts& facts, const GuardOptions& options);

/// Whether an address is this machine's own: 127.0.0.0/8, ::1 or localhost.
bool is_loopback(const std::string& address);

}  // namespace daejo
