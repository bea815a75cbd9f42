#include "review/web/request_guard.h"

#include <arpa/inet.h>
#include <fmt/format.h>

#include <algorithm>
#include <boost/algorithm/string/case_conv.hpp>
#include <locale>

namespace daejo::review {
namespace {

std::string lower(const std::string& text) {
  return boost::algorithm::to_lower_copy(text, std::locale::classic());
}

bool is_among(const std::vector<std::string>& known, const std::vector<std::string>& sent) {
  return sent.size() == 1 && std::ranges::find(known, lower(sent.front())) != known.end();
}

/// "host:port" as it appears in a URL, in lower case, with an IPv6 address in brackets.
std::string authority(const std::string& address, int port) {
  const std::string host = address.find(':') == std::string::npos ? address : "[" + address + "]";
  return lower(fmt::format("{}:{}", host, port));
}

}  // namespace

bool is_loopback(const std::string& address) {
  in_addr v4{};
  constexpr std::uint32_t first_byte = 24;
  // inet_pton fails for host names, even for one like 127.example.org.
  if (::inet_pton(AF_INET, address.c_str(), &v4) == 1) return ntohl(v4.s_addr) >> first_byte == 127;
  return address == "::1" || address == "localhost";
}

GuardOptions guard_options(const std::string& address, int port, const std::string& public_origin) {
  GuardOptions options;
  const auto add = [&](const std::string& host, const std::string& scheme) {
    options.hosts.push_back(host);
    options.origins.push_back(scheme + "://" + host);
  };
  add(authority(address, port), "http");
  if (is_loopback(address)) {
    for (const char* const name : {"localhost", "127.0.0.1", "::1"}) add(authority(name, port), "http");
  }
  if (const std::size_t end = public_origin.find("://"); end != std::string::npos) {
    add(lower(public_origin.substr(end + 3)), lower(public_origin.substr(0, end)));
  }
  return options;
}

std::optional<Refusal> refusal_of(const RequestFacts& facts, const GuardOptions& options) {
  constexpr std::size_t longest_path = 200;
  if (!is_among(options.hosts, facts.hosts)) {
    return Refusal{421,
                   "The server does not answer to this host name; start it with --origin to allow another."};
  }
  if (facts.path.size() > longest_path) return Refusal{414, "The path is too long."};
  if (facts.method == "GET" || facts.method == "HEAD") {
    // When a script of another site's page fetches something here, browsers send that site's `Origin`. Such a
    // request must not read anything.
    const bool is_own = facts.origins.empty() || is_among(options.origins, facts.origins);
    return is_own ? std::nullopt : std::optional(Refusal{403, "The request comes from another site."});
  }
  if (facts.method != "POST") return Refusal{405, "This method is not allowed."};
  if (!is_among(options.origins, facts.origins)) {
    return Refusal{
        403, "Only daejo's own pages may change anything; behind a proxy, start the server with --origin."};
  }
  const std::string wanted =
      facts.path == "/login" ? "application/x-www-form-urlencoded" : "application/json";
  if (lower(facts.content_type.substr(0, facts.content_type.find(';'))) != wanted) {
    return Refusal{415, "The body must be " + wanted + "."};
  }
  return std::nullopt;
}

}  // namespace daejo::review
