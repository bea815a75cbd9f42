#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "arxiv/polite_client.h"
#include "arxiv/remote_source.h"

namespace daejo {

/// What a fallback returned for one paper.
struct FetchedPaper {
  std::optional<Paper> paper = {};
  std::string trouble = {};    ///< Why there is none, as a clause.
  bool is_reachable = true;    ///< Whether the place answered at all.
  bool no_connection = false;  ///< Whether it could not even be connected to.
};

/// A service that returns one paper per request.
class PaperFetcher {
 public:
  virtual ~PaperFetcher() = default;
  virtual std::string name() const = 0;
  virtual FetchedPaper fetch(const ArxivId& id) = 0;
};

/// Parses a response body: the paper, or why there is none. All return the latest version, with number 0
/// (unknown).
FetchedPaper read_oai_pmh(const std::string& body, const ArxivId& id);
FetchedPaper read_datacite(const std::string& body, const ArxivId& id);
FetchedPaper read_hugging_face(const std::string& body, const ArxivId& id);

/// Addresses of the fallbacks; an empty one is skipped.
struct FallbackUrls {
  std::string oai_pmh = "https://oaipmh.arxiv.org/oai";
  std::string datacite = "https://api.datacite.org/dois";
  std::string hugging_face = "https://huggingface.co/api/papers";
};

/// arXiv's OAI-PMH, then DataCite, then Hugging Face.
std::vector<std::unique_ptr<PaperFetcher>> make_fetchers(const std::shared_ptr<PoliteClient>& client,
                                                         const FallbackUrls& urls);

/// Asks `first`, and then each of `fetchers` for the papers that `first` could not reach; papers it does not
/// know are not asked for again. A fetcher that refuses the connection, or fails twice in a row, is not asked
/// again.
class SourceWithFallbacks : public RemoteSource {
 public:
  SourceWithFallbacks(std::unique_ptr<RemoteSource> first,
                      std::vector<std::unique_ptr<PaperFetcher>> fetchers);

  LookupResult look_up(std::span<const ArxivId> ids, const Progress& progress) override;

 private:
  struct Place {
    std::unique_ptr<PaperFetcher> fetcher;
    int unreached = 0;       ///< Times running.
    FetchedPaper last = {};  ///< What it said last.

    bool is_given_up() const;
    void ask(const ArxivId& id);
  };

  std::optional<Paper> ask_places(const ArxivId& id);
  void tell_of_places(LookupFailure& failure) const;

  std::unique_ptr<RemoteSource> first_;
  std::vector<Place> places_;
};

}  // namespace daejo
