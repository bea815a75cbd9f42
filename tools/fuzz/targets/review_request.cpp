// Fuzzes the method, the path, the headers and the session token that a browser, or an attacker, sends to the
// review server.
#include <algorithm>

#include "review/web/request_guard.h"
#include "review/web/sessions.h"
#include "tools/fuzz/input.h"
#include "tools/fuzz/promise.h"

namespace {

using namespace daejo;

/// Splits a line at tabs into the values of several headers with the same name.
std::vector<std::string> headers(std::string_view line) {
  std::vector<std::string> values;
  while (!line.empty()) {
    const std::size_t end = std::min(line.find('\t'), line.size());
    values.emplace_back(line.substr(0, end));
    line.remove_prefix(std::min(end + 1, line.size()));
  }
  return values;
}

bool is_known(const std::vector<std::string>& known, const std::string& value) {
  return std::find(known.begin(), known.end(), value) != known.end();
}

void check_guard(fuzz::Input& input) {
  const review::GuardOptions options = review::guard_options("127.0.0.1", 8017, "https://review.example.org");
  review::RequestFacts facts;
  facts.method = input.line();
  facts.path = input.line();
  facts.hosts = headers(input.line());
  facts.origins = headers(input.line());
  facts.content_type = input.line();
  if (const auto refusal = refusal_of(facts, options)) {
    fuzz::promise(refusal->status >= 400 && refusal->status < 500 && !refusal->sentence.empty(),
                  "a refusal says that the request is wrong, and why");
    return;
  }
  const bool reads = facts.method == "GET" || facts.method == "HEAD";
  fuzz::promise(facts.hosts.size() == 1, "only a request with one Host is let in");
  fuzz::promise(reads || facts.method == "POST", "no other method is let in");
  fuzz::promise(reads || facts.origins.size() == 1, "writing needs one Origin");
  for (std::string origin : facts.origins) {
    for (char& letter : origin) {
      if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
    }
    fuzz::promise(is_known(options.origins, origin), "no other page's request is let in");
  }
}

void check_token(std::string_view token) {
  static const review::Sessions sessions("a secret of this fuzzer");
  constexpr std::int64_t now = 1'729'123'200;
  fuzz::promise(!sessions.read(token, now), "nobody makes up a session");
  const std::string good = sessions.issue(std::string(token), now + 1);
  if (const auto session = sessions.read(good, now)) {
    fuzz::promise(session->name == token, "a session keeps its name");
    fuzz::promise(!sessions.read(good, now + 1), "a session ends");
    fuzz::promise(!sessions.read(good + "0", now), "a token that is longer is another");
    fuzz::promise(!sessions.read(good.substr(1), now), "a token that is shorter is another");
  }
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  fuzz::Input input(bytes, size);
  check_guard(input);
  check_token(input.rest());
  return 0;
}
