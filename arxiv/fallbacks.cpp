#include "arxiv/fallbacks.h"

#include <fmt/format.h>

#include <utility>

namespace daejo::arxiv {
namespace {

using Reader = FetchedPaper (*)(const std::string& body, const parsers::ArxivId& id);

/// Fetches each paper with one GET request, which is retried at most once. The URL is `url_before_id`,
/// followed by the paper's id without a version.
class HttpPaperFetcher : public PaperFetcher {
 public:
  HttpPaperFetcher(std::string name, std::string url_before_id, Reader reader,
                   std::shared_ptr<PoliteClient> client)
      : name_(std::move(name)),
        url_before_id_(std::move(url_before_id)),
        reader_(reader),
        client_(std::move(client)) {}

  std::string name() const override { return name_; }

  FetchedPaper fetch(const parsers::ArxivId& id) override {
    constexpr int most_tries = 2;
    FetchedPaper fetched;
    const auto check = [&](const HttpAnswer& answer) {
      fetched = reader_(answer.body, id);
      return fetched.is_reachable ? std::string() : fetched.trouble;
    };
    const FetchOutcome outcome = client_->fetch({.url = url_before_id_ + id.base}, check, most_tries);
    if (outcome.kind == FetchOutcome::Kind::answered) return fetched;
    const bool is_absent = outcome.answer.status == 404;
    return {{}, outcome.trouble, is_absent, outcome.kind == FetchOutcome::Kind::no_connection};
  }

 private:
  std::string name_;
  std::string url_before_id_;
  Reader reader_;
  std::shared_ptr<PoliteClient> client_;
};

}  // namespace

std::vector<std::unique_ptr<PaperFetcher>> make_fetchers(const std::shared_ptr<PoliteClient>& client,
                                                         const FallbackUrls& urls) {
  std::vector<std::unique_ptr<PaperFetcher>> fetchers;
  const auto add = [&](const char* name, const std::string& url, const char* path, Reader reader) {
    if (!url.empty())
      fetchers.push_back(std::make_unique<HttpPaperFetcher>(name, url + path, reader, client));
  };
  add("OAI-PMH", urls.oai_pmh,
      "?verb=GetRecord&metadataPrefix=arXiv&identifier=oai:arXiv.org:", &read_oai_pmh);
  add("DataCite", urls.datacite, "/10.48550/arXiv.", &read_datacite);
  add("Hugging Face", urls.hugging_face, "/", &read_hugging_face);
  return fetchers;
}

SourceWithFallbacks::SourceWithFallbacks(std::unique_ptr<RemoteSource> first,
                                         std::vector<std::unique_ptr<PaperFetcher>> fetchers)
    : first_(std::move(first)) {
  for (auto& fetcher : fetchers) places_.push_back({std::move(fetcher)});
}

LookupResult SourceWithFallbacks::look_up(std::span<const parsers::ArxivId> ids, const Progress& progress) {
  first_->on_arrival([this](std::span<const parsers::Paper> papers) { arrive(papers); });
  LookupResult result = first_->look_up(ids, progress);
  const std::size_t total = result.found.size() + result.failed.size();
  std::size_t left = result.failed.size();
  for (auto failed = result.failed.begin(); failed != result.failed.end();) {
    auto& [id, failure] = *failed;
    auto paper = failure.unknown_id ? std::nullopt : ask_places(id);
    if (paper) {
      arrive({&*paper, 1});
      result.found.emplace(id, std::move(*paper));
      failed = result.failed.erase(failed);
    } else {
      if (!failure.unknown_id) tell_of_places(failure);
      ++failed;
    }
    if (progress) progress(total - --left, total);
  }
  return result;
}

bool SourceWithFallbacks::Place::is_given_up() const {
  constexpr int most_unreached = 2;
  return last.no_connection || unreached >= most_unreached;
}

void SourceWithFallbacks::Place::ask(const parsers::ArxivId& id) {
  last = fetcher->fetch(id);
  unreached = last.is_reachable ? 0 : unreached + 1;
}

std::optional<parsers::Paper> SourceWithFallbacks::ask_places(const parsers::ArxivId& id) {
  for (Place& place : places_) {
    if (place.is_given_up()) continue;
    place.ask(id);
    if (place.last.paper) return std::exchange(place.last.paper, std::nullopt);
  }
  return std::nullopt;
}

/// Adds to the cause of `failure` why no fallback returned the paper. For a fallback that is no longer asked,
/// uses its last answer, so that the message about an outage is the same for every paper.
void SourceWithFallbacks::tell_of_places(LookupFailure& failure) const {
  std::vector<std::string> unconnected;
  std::vector<std::string> others;
  for (const Place& place : places_) {
    const std::string name = place.fetcher->name();
    if (place.last.no_connection) {
      unconnected.push_back(name);
    } else {
      others.push_back(fmt::format("{} ({})", name, place.last.trouble));
    }
  }
  if (!unconnected.empty()) {
    const std::string names = fmt::format("{}", fmt::join(unconnected, ", "));
    failure.cause.english +=
        fmt::format(" There is no connection either to what daejo asks instead of arXiv: {}.", names);
    failure.cause.korean += fmt::format(" 대신 물을 곳에도 연결하지 못했습니다: {}.", names);
  }
  if (!others.empty()) {
    const std::string names = fmt::format("{}", fmt::join(others, ", "));
    failure.cause.english += fmt::format(" Nor was the abstract available from {}.", names);
    failure.cause.korean += fmt::format(" 다른 곳에서도 초록을 얻지 못했습니다: {}.", names);
  }
}

}  // namespace daejo::arxiv
