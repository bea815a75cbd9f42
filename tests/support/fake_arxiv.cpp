#include "tests/support/fake_arxiv.h"

#include <httplib.h>
#include <zlib.h>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <sstream>
#include <stdexcept>
#include <thread>
#include <utility>

namespace daejo::test {
namespace {

constexpr const char* atom_type = "application/atom+xml; charset=utf-8";

/// `count` spaces, compressed in the gzip format.
std::string packed_blanks(std::size_t count) {
  z_stream stream{};
  if (deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, MAX_WBITS + 16, MAX_MEM_LEVEL, Z_DEFAULT_STRATEGY) !=
      Z_OK) {
    throw std::runtime_error("zlib cannot be set up.");
  }
  std::vector<unsigned char> blanks(1U << 20U, ' ');
  std::vector<unsigned char> packed(1U << 20U);
  std::string out;
  for (std::size_t left = count; left > 0; left -= std::min(left, blanks.size())) {
    stream.next_in = blanks.data();
    stream.avail_in = static_cast<uInt>(std::min(left, blanks.size()));
    const int flush = left <= blanks.size() ? Z_FINISH : Z_NO_FLUSH;
    do {
      stream.next_out = packed.data();
      stream.avail_out = static_cast<uInt>(packed.size());
      deflate(&stream, flush);
      out.append(reinterpret_cast<const char*>(packed.data()), packed.size() - stream.avail_out);
    } while (stream.avail_out == 0);
  }
  deflateEnd(&stream);
  return out;
}

std::vector<std::string> split_at_commas(const std::string& text) {
  std::vector<std::string> parts;
  std::istringstream stream(text);
  for (std::string part; std::getline(stream, part, ',');) parts.push_back(part);
  return parts;
}

}  // namespace

class FakeArxiv::Server {
 public:
  explicit Server(std::vector<parsers::Paper> papers) : papers_(std::move(papers)) {
    server_.set_tcp_nodelay(true);
    const auto query = [this](const httplib::Request& request, httplib::Response& response) {
      answer_query(request, response);
    };
    server_.Get("/api/query", query);
    server_.Post("/api/query", query);
    server_.Get("/oai", [this](const httplib::Request& request, httplib::Response& response) {
      record(request);
      const std::string id = request.get_param_value("identifier");
      const auto known = known_to(oai_, id.substr(id.rfind(':') + 1));
      response.set_content(
          known ? oai_record(*known) : "<OAI-PMH><error code='idDoesNotExist'>no such id</error></OAI-PMH>",
          "text/xml");
    });
    serve_json(R"(/dois/10\.48550/arXiv\.(.+))", datacite_, &datacite_record);
    serve_json(R"(/api/papers/(.+))", hugging_face_, &hugging_face_record);
    server_.Get(R"(/html/(.+))", [this](const httplib::Request& request, httplib::Response& response) {
      record(request);
      const std::lock_guard lock(mutex_);
      const auto known = html_.find(request.matches[1]);
      if (known == html_.end()) response.status = 404;
      response.set_content(known == html_.end() ? "<html><body>No HTML</body></html>" : known->second,
                           "text/html; charset=utf-8");
    });
    port_ = server_.bind_to_any_port("127.0.0.1");
    if (port_ <= 0) throw std::runtime_error("The fake arXiv finds no free port on 127.0.0.1.");
    thread_ = std::thread([this] { server_.listen_after_bind(); });
    while (!server_.is_running()) std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }

  ~Server() {
    {
      const std::lock_guard lock(mutex_);
      stopping_ = true;
    }
    stopped_.notify_all();
    server_.stop();
    thread_.join();
  }

  std::string url(const std::string& path) const {
    return "http://127.0.0.1:" + std::to_string(port_) + path;
  }

  mutable std::mutex mutex_;
  std::deque<Fault> faults_;
  std::optional<Fault> standing_fault_;
  std::set<std::string> refused_;
  std::map<std::string, parsers::Paper> oai_;
  std::map<std::string, parsers::Paper> datacite_;
  std::map<std::string, parsers::Paper> hugging_face_;
  std::map<std::string, std::string> html_;
  std::vector<ReceivedRequest> requests_;

 private:
  using Known = std::map<std::string, parsers::Paper>;

  std::optional<parsers::Paper> known_to(const Known& place, const std::string& base) const {
    const std::lock_guard lock(mutex_);
    const auto found = place.find(base);
    return found == place.end() ? std::nullopt : std::optional(found->second);
  }

  void serve_json(const char* path, const Known& place, std::string (*write)(const parsers::Paper&)) {
    server_.Get(path, [this, &place, write](const httplib::Request& request, httplib::Response& response) {
      record(request);
      const auto known = known_to(place, request.matches[1]);
      if (!known) response.status = 404;
      response.set_content(known ? write(*known) : "{}", "application/json");
    });
  }

  void record(const httplib::Request& request) {
    const std::lock_guard lock(mutex_);
    requests_.push_back({request.method, request.path, split_at_commas(request.get_param_value("id_list")),
                         request.get_param_value("max_results"), request.get_header_value("User-Agent")});
  }

  std::optional<Fault> next_fault() {
    const std::lock_guard lock(mutex_);
    if (faults_.empty()) return standing_fault_;
    const Fault fault = faults_.front();
    faults_.pop_front();
    return fault;
  }

  void answer_query(const httplib::Request& request, httplib::Response& response) {
    record(request);
    if (const auto fault = next_fault()) {
      fail_with(*fault, request, response);
      return;
    }
    constexpr std::size_t longest_target = 4'000;
    if (request.method == "GET" && request.target.size() > longest_target) {
      response.status = 414;
      response.set_content("URI Too Long", "text/plain");
      return;
    }
    const auto ids = split_at_commas(request.get_param_value("id_list"));
    for (const std::string& id : ids) {
      const auto parsed = parsers::parse_arxiv_id(id);
      const std::lock_guard lock(mutex_);
      if (parsed && !refused_.contains(parsed->base)) continue;
      response.status = 400;
      response.set_content(error_feed(id), atom_type);
      return;
    }
    response.set_content(atom_feed(select(ids, request.get_param_value("max_results"))), atom_type);
  }

  /// The known papers with these ids, at most `max_results` (ten if it is empty). For an id without a
  /// version, the highest version is taken. The papers are in the reverse order of the ids, so that a client
  /// cannot match them by position.
  std::vector<parsers::Paper> select(std::vector<std::string> ids, const std::string& max_results) const {
    std::ranges::reverse(ids);
    std::vector<parsers::Paper> selected;
    for (const std::string& text : ids) {
      const auto asked = parsers::parse_arxiv_id(text);
      const parsers::Paper* best = nullptr;
      for (const parsers::Paper& paper : papers_) {
        const bool answers =
            paper.id.base == asked->base && (asked->version == 0 || asked->version == paper.id.version);
        if (answers && (best == nullptr || best->id.version < paper.id.version)) best = &paper;
      }
      if (best != nullptr) selected.push_back(*best);
    }
    const std::size_t most = max_results.empty() ? 10 : std::stoul(max_results);
    if (selected.size() > most) selected.resize(most);
    return selected;
  }

  void fail_with(Fault fault, const httplib::Request& request, httplib::Response& response) {
    const auto ids = split_at_commas(request.get_param_value("id_list"));
    const auto say = [&](int status, const char* text) {
      response.status = status;
      response.set_content(text, "text/html");
    };
    switch (fault) {
      case Fault::unavailable:
        response.set_header("Retry-After", "1");
        return say(503, "Service Unavailable");
      case Fault::rate_limited:
        return say(429, "Rate exceeded.");
      case Fault::wait_an_hour:
        response.set_header("Retry-After", "3600");
        return say(429, "Rate exceeded.");
      case Fault::forbidden:
        return say(403, "Forbidden");
      case Fault::html_page:
        return say(200, "<!DOCTYPE html><html><body><p>Something went wrong.<br></body></html>");
      case Fault::empty_body:
        return say(200, "");
      case Fault::empty_feed:
        return response.set_content(atom_feed({}), atom_type);
      case Fault::wrong_ids: {
        parsers::Paper wrong = papers_.empty() ? parsers::Paper() : papers_.front();
        wrong.id = {"1706.99999", 1};
        return response.set_content(atom_feed({wrong}), atom_type);
      }
      case Fault::redirect_to_another_host:
        return response.set_redirect("http://localhost:" + std::to_string(port_) + "/api/query");
      case Fault::redirect_elsewhere:
        return response.set_redirect("http://elsewhere.example/api/query");
      case Fault::truncated_xml: {
        const std::string feed = atom_feed(select(ids, "100"));
        return response.set_content(feed.substr(0, feed.size() / 2), atom_type);
      }
      case Fault::half_answer:
        return send_part(response, atom_feed(select(ids, "100")), 2);
      case Fault::dropped_connection:
        return send_part(response, atom_feed(select(ids, "100")), 0);
      case Fault::silence:
        return wait_for_stop(std::chrono::seconds(30));
      case Fault::slow_drip:
        return drip(response, atom_feed(select(ids, "100")));
      case Fault::json_body:
        return response.set_content(R"({"entries":[]})", "application/json");
      case Fault::packed_endless_body:
        response.set_header("Content-Encoding", "gzip");
        return response.set_content(packed_blanks(std::size_t{1} << 30U), atom_type);
      case Fault::endless_body:
        return response.set_chunked_content_provider(atom_type, [](std::size_t, httplib::DataSink& sink) {
          static const std::string block(1U << 16U, ' ');
          return sink.write(block.data(), block.size());
        });
    }
  }

  /// Announces the length of all of `body`, sends only the first 1/`divisor` of it (nothing if `divisor` is
  /// 0), and closes the connection.
  static void send_part(httplib::Response& response, const std::string& body, std::size_t divisor) {
    const std::size_t part = divisor == 0 ? 0 : body.size() / divisor;
    response.set_content_provider(body.size(), atom_type,
                                  [body, part](std::size_t offset, std::size_t, httplib::DataSink& sink) {
                                    if (offset < part) sink.write(body.data() + offset, part - offset);
                                    return offset < part;
                                  });
  }

  void drip(httplib::Response& response, const std::string& body) {
    response.set_content_provider(body.size(), atom_type,
                                  [this, body](std::size_t offset, std::size_t, httplib::DataSink& sink) {
                                    wait_for_stop(std::chrono::milliseconds(50));
                                    return sink.write(body.data() + offset, 1);
                                  });
  }

  void wait_for_stop(std::chrono::milliseconds time) {
    std::unique_lock lock(mutex_);
    stopped_.wait_for(lock, time, [this] { return stopping_; });
  }

  std::vector<parsers::Paper> papers_;
  httplib::Server server_;
  int port_ = 0;
  std::thread thread_;
  std::condition_variable stopped_;
  bool stopping_ = false;
};

FakeArxiv::FakeArxiv(std::vector<parsers::Paper> papers)
    : server_(std::make_unique<Server>(std::move(papers))) {}
FakeArxiv::~FakeArxiv() = default;

std::string FakeArxiv::query_url() const {
  return server_->url("/api/query");
}

std::string FakeArxiv::oai_pmh_url() const {
  return server_->url("/oai");
}

std::string FakeArxiv::datacite_url() const {
  return server_->url("/dois");
}

std::string FakeArxiv::hugging_face_url() const {
  return server_->url("/api/papers");
}

std::string FakeArxiv::full_text_url() const {
  return server_->url("/html");
}

void FakeArxiv::fail(Fault fault, std::size_t times) {
  const std::lock_guard lock(server_->mutex_);
  server_->faults_.insert(server_->faults_.end(), times, fault);
}

void FakeArxiv::always_fail(Fault fault) {
  const std::lock_guard lock(server_->mutex_);
  server_->standing_fault_ = fault;
}

void FakeArxiv::refuse_id(const std::string& base) {
  const std::lock_guard lock(server_->mutex_);
  server_->refused_.insert(base);
}

void FakeArxiv::tell_oai_pmh(const parsers::Paper& paper) {
  const std::lock_guard lock(server_->mutex_);
  server_->oai_[paper.id.base] = paper;
}

void FakeArxiv::tell_datacite(const parsers::Paper& paper) {
  const std::lock_guard lock(server_->mutex_);
  server_->datacite_[paper.id.base] = paper;
}

void FakeArxiv::tell_hugging_face(const parsers::Paper& paper) {
  const std::lock_guard lock(server_->mutex_);
  server_->hugging_face_[paper.id.base] = paper;
}

void FakeArxiv::tell_html(const parsers::ArxivId& id, const std::string& html) {
  const std::lock_guard lock(server_->mutex_);
  server_->html_[to_string(id)] = html;
}

std::vector<ReceivedRequest> FakeArxiv::requests() const {
  const std::lock_guard lock(server_->mutex_);
  return server_->requests_;
}

std::size_t FakeArxiv::query_count() const {
  const auto all = requests();
  return static_cast<std::size_t>(std::ranges::count(all, "/api/query", &ReceivedRequest::path));
}

}  // namespace daejo::test
