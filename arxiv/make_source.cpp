#include "arxiv/make_source.h"

#include <fmt/format.h>

#include <cstdint>
#include <random>
#include <string_view>
#include <utility>

#include "arxiv/chained_source.h"
#include "arxiv/curl_transport.h"
#include "arxiv/snapshot_source.h"

namespace daejo::arxiv {
namespace {

void require(bool condition, const std::string& sentence) {
  if (!condition) throw UsageError(sentence);
}

void check_url(const std::string& setting, const std::string& url) {
  require(url.starts_with("https://") || url.starts_with("http://"),
          "The address that `" + setting + "` sets must begin with https:// or http://, and \"" +
              shown_address(url) + "\" does not.");
}

std::string_view host_of(std::string_view url) {
  const std::size_t scheme = url.find("://");
  if (scheme != std::string_view::npos) url.remove_prefix(scheme + 3);
  return url.substr(0, url.find_first_of(":/?#"));
}

bool is_arxiv(std::string_view url) {
  const std::string_view host = host_of(url);
  return host == "arxiv.org" || host.ends_with(".arxiv.org");
}

void check_options(const AbstractOptions& options) {
  check_url("api-url", options.api_url);
  if (options.full_text) check_url("full-text-url", options.full_text_url);
  const bool asks_arxiv = is_arxiv(options.api_url) || (options.full_text && is_arxiv(options.full_text_url));
  require(
      options.offline || options.interval >= arxiv_interval || !asks_arxiv,
      "arXiv asks for at least 3 seconds between two requests; set `api-interval` to 3 or more, or name other servers with `api-url` and `full-text-url`.");
  require(options.ids_per_request >= 1 && options.ids_per_request <= 100,
          "arXiv accepts 1 to 100 ids per request, not " + std::to_string(options.ids_per_request) + ".");
  require(options.interval.count() >= 0,
          "The seconds between two requests, which `api-interval` sets, must not be negative.");
  require(options.deadline.count() > 0,
          "The time for the network, which `deadline` sets, must be longer than 0 seconds.");
  require(options.request_limit.count() > 0, "The time limit of a request must be longer than 0 seconds.");
  require(options.most_tries >= 1, "A request needs at least one attempt.");
}

void check_snapshot(const std::filesystem::path& path) {
  std::error_code code;
  const auto status = std::filesystem::status(path, code);
  if (!std::filesystem::exists(status)) {
    throw InputError({path.string()},
                     "No such file; `abstracts` needs an existing snapshot of arXiv's metadata.");
  }
  if (std::filesystem::is_directory(status)) {
    throw InputError({path.string()},
                     "This is a folder; `abstracts` needs a file, a snapshot of arXiv's metadata.");
  }
}

std::unique_ptr<RemoteSource> make_remote(const AbstractOptions& options,
                                          const std::shared_ptr<PoliteClient>& client) {
  auto api = std::make_unique<QueryApi>(client, QueryApiOptions{options.api_url, options.ids_per_request});
  if (!is_arxiv(options.api_url) && !options.use_fallbacks_with_any_api) return api;
  return std::make_unique<SourceWithFallbacks>(std::move(api), make_fetchers(client, options.fallbacks));
}

}  // namespace

std::shared_ptr<PoliteClient> make_client(const AbstractOptions& options) {
  if (options.offline) return nullptr;
  CurlOptions curl;
  curl.user_agent = make_user_agent(options.contact);
  RetryPolicy policy;
  policy.most_tries = options.most_tries;
  policy.first_delay = options.first_delay;
  policy.request_limit = options.request_limit;
  policy.deadline = options.deadline;
  policy.jitter_seed = std::random_device()();
  const auto stamp = options.store.empty() ? options.store : options.store.parent_path() / "last-request";
  const auto clock = std::make_shared<SystemClock>();
  return std::make_shared<PoliteClient>(std::make_shared<CurlTransport>(std::move(curl)), clock,
                                        RequestPace(clock, options.interval, stamp), policy);
}

std::unique_ptr<AbstractSource> make_source(const AbstractOptions& options,
                                            const std::shared_ptr<PoliteClient>& client,
                                            OnMissing on_missing) {
  check_options(options);
  for (const auto& snapshot : options.snapshots) check_snapshot(snapshot);
  ChainedSource::Links links;
  links.store = options.store;
  links.on_missing = std::move(on_missing);
  if (!options.snapshots.empty()) links.snapshots = std::make_unique<SnapshotSource>(options.snapshots);
  if (client) links.remote = make_remote(options, client);
  return std::make_unique<ChainedSource>(std::move(links));
}

std::string snapshot_advice(std::size_t papers, const AbstractOptions& options, Language language) {
  constexpr std::size_t worth_a_download = 2'000;
  if (papers < worth_a_download) return {};
  const std::size_t requests = (papers + options.ids_per_request - 1) / options.ids_per_request;
  const auto minutes = [](std::chrono::milliseconds time) {
    return std::chrono::ceil<std::chrono::minutes>(time).count();
  };
  const auto time = minutes(options.interval * static_cast<std::int64_t>(requests));
  return language == Language::korean
             ? fmt::format(
                   "초록 {}편이 저장소와 스냅샷에 없습니다. arXiv에서 받으려면 요청 {}번에 적어도 {}분이 걸리며, 한 번 실행할 때 네트워크에 쓰는 시간은 --deadline에 따라 최대 {}분입니다. `daejo store import FILE`로 arXiv 스냅샷을 저장소에 넣어 두면 요청할 필요가 거의 없습니다. docs/archives.md를 보세요.",
                   papers, requests, time, minutes(options.deadline))
             : fmt::format(
                   "{} abstracts are in no store or snapshot. Asking arXiv for them takes {} requests and at least {} minutes, and --deadline lets a run spend {} minutes at most on the network. If you put arXiv's snapshot into the store with `daejo store import FILE`, hardly any requests are needed; see docs/archives.md.",
                   papers, requests, time, minutes(options.deadline));
}

}  // namespace daejo::arxiv
