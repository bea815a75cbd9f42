#include "arxiv/fallbacks.h"

#include <utility>

namespace daejo {
namespace {

using Reader = FetchedPaper (*)(const std::string& body, const ArxivId& id);

/// A place whose answer to one GET is one paper.
class HttpPaperFetcher : public PaperFetcher {
 public:
  HttpPaperFetcher(std::string name, std::string url_before_id, Reader reader,
                   std::shared_ptr<PoliteClient> client)
      : name_(std::move(name)),
        url_before_id_(std::move(url_before_id)),
        reader_(reader),
        client_(std::move(client)) {}

  std::string name() const override { return name_; }

  FetchedPaper fetch(const ArxivId& id) override {
    constexpr int most_tries = 2;
    FetchedPaper fetched;
    const auto check = [&](const HttpAnswer& answer) {
      fetched = reader_(answer.body, id);
      return fetched.is_reachable ? std::string() : fetched.trouble;
    };
    const FetchOutcome outcome = client_->fetch({.url = url_before_id_ + id.base}, check, most_tries);
    if (outcome.kind == FetchOutcome::Kind::answered) return fetched;
    const bool is_absent = outcome.answer.status == 404;
    return {{}, outcome.trouble, is_absent};
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

LookupResult SourceWithFallbacks::look_up(std::span<const ArxivId> ids, const Progress& progress) {
  first_->on_arrival([this](std::span<const Paper> papers) { arrive(papers); });
  LookupResult result = first_->look_up(ids, progress);
  const std::size_t total = result.found.size() + result.failed.size();
  std::size_t left = result.failed.size();
  for (auto failed = result.failed.begin(); failed != result.failed.end();) {
    auto& [id, failure] = *failed;
    auto paper = failure.unknown_id ? std::nullopt : ask_places(id, failure);
    if (paper) {
      arrive({&*paper, 1});
      result.found.emplace(id, std::move(*paper));
      failed = result.failed.erase(failed);
    } else {
      ++failed;
    }
    if (progress) progress(total - --left, total);
  }
  return result;
}

std::optional<Paper> SourceWithFallbacks::ask_places(const ArxivId& id, LookupFailure& failure) {
  constexpr int most_unreached = 2;
  std::string tried;
  for (Place& place : places_) {
    if (place.unreached >= most_unreached) {
      tried += (tried.empty() ? "" : ", ") + place.fetcher->name() + " (not reached before)";
      continue;
    }
    FetchedPaper fetched = place.fetcher->fetch(id);
    place.unreached = fetched.is_reachable ? 0 : place.unreached + 1;
    if (fetched.paper) return std::move(fetched.paper);
    tried += (tried.empty() ? "" : ", ") + place.fetcher->name() + " (" + fetched.trouble + ")";
  }
  if (!tried.empty()) failure.sentence += " Nor did these give it: " + tried + ".";
  return std::nullopt;
}

}  // namespace daejo
