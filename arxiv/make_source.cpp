#include "arxiv/make_source.h"

#include <random>
#include <string_view>
#include <utility>

#include "arxiv/chained_source.h"
#include "arxiv/curl_transport.h"
#include "arxiv/snapshot_source.h"

namespace daejo {
namespace {

void require(bool condition, const std::string& sentence) {
  if (!condition) throw UsageError(sentence);
}

void check_url(const std::string& url) {
  require(url.starts_with("https://") || url.starts_with("http://"),
          "The address \"" + shown_address(url) + "\" of the arXiv API must begin with https:// or http://.");
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
  check_url(options.api_url);
  require(
      options.offline || options.interval >= arxiv_interval || !is_arxiv(options.api_url),
      "arXiv asks for at least 3 seconds between two requests; use a shorter interval only for other servers.");
  require(options.ids_per_request >= 1 && options.ids_per_request <= 100,
          "arXiv accepts 1 to 100 ids per request, not " + std::to_string(options.ids_per_request) + ".");
  require(options.interval.count() >= 0, "The interval between requests must not be negative.");
  require(options.deadline.count() > 0, "The network deadline must be longer than 0 seconds.");
  require(options.request_limit.count() > 0, "The time limit of a request must be longer than 0 seconds.");
  require(options.most_tries >= 1, "A request needs at least one attempt.");
}

void check_snapshot(const std::filesystem::path& path) {
  std::error_code code;
  const auto status = std::filesystem::status(path, code);
  if (!std::filesystem::exists(status)) {
    throw InputError({path.string()}, "No such file; --abstracts needs an existing snapshot.");
  }
  if (std::filesystem::is_directory(status)) {
    throw InputError({path.string()}, "This is a folder; --abstracts needs a snapshot file.");
  }
}

std::unique_ptr<RemoteSource> make_remote(const AbstractOptions& options,
                                          const std::shared_ptr<Clock>& clock) {
  CurlOptions curl;
  curl.user_agent = make_user_agent(options.contact);
  RetryPolicy policy;
  policy.most_tries = options.most_tries;
  policy.first_delay = options.first_delay;
  policy.request_limit = options.request_limit;
  policy.deadline = options.deadline;
  policy.jitter_seed = std::random_device()();
  const auto stamp = options.store.empty() ? options.store : options.store.parent_path() / "last-request";
  const auto client = std::make_shared<PoliteClient>(std::make_shared<CurlTransport>(std::move(curl)), clock,
                                                     RequestPace(clock, options.interval, stamp), policy);
  auto api = std::make_unique<QueryApi>(client, QueryApiOptions{options.api_url, options.ids_per_request});
  if (!is_arxiv(options.api_url) && !options.use_fallbacks_with_any_api) return api;
  return std::make_unique<SourceWithFallbacks>(std::move(api), make_fetchers(client, options.fallbacks));
}

}  // namespace

std::unique_ptr<AbstractSource> make_source(const AbstractOptions& options) {
  check_options(options);
  for (const auto& snapshot : options.snapshots) check_snapshot(snapshot);
  ChainedSource::Links links;
  links.store = options.store;
  if (!options.snapshots.empty()) links.snapshots = std::make_unique<SnapshotSource>(options.snapshots);
  if (!options.offline) links.remote = make_remote(options, links.clock);
  return std::make_unique<ChainedSource>(std::move(links));
}

}  // namespace daejo
