#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "arxiv/polite_client.h"
#include "arxiv/remote_source.h"

namespace daejo::arxiv {

/// What a fallback, a service that is asked if arXiv's API does not answer, returned for one paper.
struct FetchedPaper {
  std::optional<parsers::Paper> paper = {};
  std::string trouble = {};    ///< Why there is no paper, as a clause.
  bool is_reachable = true;    ///< Whether the service answered at all.
  bool no_connection = false;  ///< Whether not even a connection could be made.
};

/// A service that returns one paper per request.
class PaperFetcher {
 public:
  virtual ~PaperFetcher() = default;
  virtual std::string name() const = 0;
  virtual FetchedPaper fetch(const parsers::ArxivId& id) = 0;
};

/// Each of these reads a response body. The result is the paper, or the reason why there is none. The paper
/// is the latest version, and its version number is 0 (unknown).
FetchedPaper read_oai_pmh(const std::string& body, const parsers::ArxivId& id);
FetchedPaper read_datacite(const std::string& body, const parsers::ArxivId& id);
FetchedPaper read_hugging_face(const std::string& body, const parsers::ArxivId& id);

/// Base URLs of the fallbacks. An empty one is skipped.
struct FallbackUrls {
  std::string oai_pmh = "https://oaipmh.arxiv.org/oai";
  std::string datacite = "https://api.datacite.org/dois";
  std::string hugging_face = "https://huggingface.co/api/papers";
};

/// The fallbacks in the order in which they are asked: arXiv's OAI-PMH, DataCite, Hugging Face.
std::vector<std::unique_ptr<PaperFetcher>> make_fetchers(const std::shared_ptr<PoliteClient>& client,
                                                         const FallbackUrls& urls);

/// Asks `first`, and then the fetchers in turn for the papers about which `first` gave no answer. If `first`
/// says that a paper does not exist, they are not asked for it. A fetcher that refuses the connection, or
/// fails twice in a row, is not asked again.
class SourceWithFallbacks : public RemoteSource {
 public:
  SourceWithFallbacks(std::unique_ptr<RemoteSource> first,
                      std::vector<std::unique_ptr<PaperFetcher>> fetchers);

  LookupResult look_up(std::span<const parsers::ArxivId> ids, const Progress& progress) override;

 private:
  struct Place {
    std::unique_ptr<PaperFetcher> fetcher;
    int unreached = 0;       ///< How many requests in a row got no answer.
    FetchedPaper last = {};  ///< Its last answer.

    bool is_given_up() const;
    void ask(const parsers::ArxivId& id);
  };

  std::optional<parsers::Paper> ask_places(const parsers::ArxivId& id);
  void tell_of_places(LookupFailure& failure) const;

  std::unique_ptr<RemoteSource> first_;
  std::vector<Place> places_;
};

}  // namespace daejo::arxiv
