#include "tests/review/load_client.h"
#include "base/json.h"

#include <httplib.h>

#include <array>
#include <thread>

#include "tests/review/page_token.h"

namespace daejo::test {

using SteadyClock = std::chrono::steady_clock;

/// What a browser window has: a connection to the server, a session cookie, and the token of its page.
class LoadClient::Connection {
 public:
  explicit Connection(int port)
      : client_("127.0.0.1", port), origin_("http://127.0.0.1:" + std::to_string(port)) {
    client_.set_keep_alive(true);
    client_.set_tcp_nodelay(true);
  }

  /// Loads the page of item 1, which is smaller than that of the queue, sets the editor's name, and loads the
  /// page again. Returns whether all of this succeeded.
  bool open(const std::string& name) {
    if (!load_page()) return false;
    const auto renamed = post("/api/settings", {{"name", name}});
    if (!renamed || renamed->status != 200) return false;
    keep_cookie(*renamed);
    return is_open_ = load_page();
  }
  bool is_open() const { return is_open_; }

  httplib::Result post(const std::string& path, const ParsedJson& body) {
    const httplib::Headers headers = {{"Origin", origin_}, {"Cookie", cookie_}, {"X-Daejo-Token", token_}};
    return client_.Post(path, headers, body.dump(), "application/json");
  }

 private:
  bool load_page() {
    const auto page = client_.Get("/item/1", {{"Cookie", cookie_}});
    if (!page || page->status != 200) return false;
    keep_cookie(*page);
    const auto found = page_token(page->body);
    if (!found) return false;
    token_ = *found;
    return true;
  }

  void keep_cookie(const httplib::Response& response) {
    const std::string set = response.get_header_value("Set-Cookie");
    if (!set.empty()) cookie_ = set.substr(0, set.find(';'));
  }

  httplib::Client client_;
  std::string origin_;
  std::string cookie_;
  std::string token_;
  bool is_open_ = false;
};

void LoadClient::work_until(SteadyClock::time_point end) {
  Connection connection(port_);
  std::uniform_int_distribution<int> share(50, 150);
  while (SteadyClock::now() < end) {
    if (!connection.is_open() && !connection.open(name_)) {
      std::this_thread::sleep_for(std::chrono::milliseconds(20));
      continue;
    }
    decide(connection);
    if (pause_.count() > 0) std::this_thread::sleep_for(pause_ * share(random_) / 100);
  }
}

void LoadClient::decide(Connection& connection) {
  static constexpr std::array<const char*, 8> decisions = {"unrelated", "generic", "swapped", "section",
                                                           "figure",    "right",   "fixed",   "skip"};
  SentDecision sent;
  sent.item = std::uniform_int_distribution<std::int64_t>(
      1, static_cast<std::int64_t>(versions_.size()) - 1)(random_);
  sent.decision = decisions.at(std::uniform_int_distribution<std::size_t>(0, decisions.size() - 1)(random_));
  sent.note = name_ + " " + std::to_string(sent_.size());
  std::int64_t& version = versions_[static_cast<std::size_t>(sent.item)];
  const auto start = SteadyClock::now();
  const auto answer = connection.post(
      "/api/decide",
      {{"item", sent.item}, {"version", version}, {"decision", sent.decision}, {"note", sent.note}});
  sent.time = std::chrono::duration_cast<std::chrono::microseconds>(SteadyClock::now() - start);
  const ParsedJson body = answer ? ParsedJson::parse(answer->body, nullptr, false) : ParsedJson();
  if (answer && body.is_object() && body.contains("item")) {
    version = body["item"]["version"].get<std::int64_t>();
    if (answer->status == 200) sent.fate = Fate::acknowledged;
    if (answer->status == 409) sent.fate = Fate::refused;
  }
  const bool is_gone = sent.fate == Fate::unknown;
  sent_.push_back(std::move(sent));
  if (is_gone) std::this_thread::sleep_for(std::chrono::milliseconds(20));
}

}  // namespace daejo::test
