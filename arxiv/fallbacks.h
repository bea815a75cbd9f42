#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "arxiv/polite_client.h"
#include "arxiv/remote_source.h"

namespace daejo {

/// What one place said of one paper.
struct FetchedPaper {
  std::optional<Paper> paper = {};
  std::string trouble = {};    ///< Why there is none, as a clause.
  bool is_reachable = true;    ///< Whether the place answered at all.
  bool no_connection = false;  ///< Whether it could not even be connected to.
};

/// A place that gives one paper at a time.
class PaperFetcher {
 public:
  virtual ~PaperFetcher() = default;
  virtual std::string name() const = 0;
  virtual FetchedPaper fetch(const ArxivId& id) = 0;
};

/// Reads an answer's body: the paper, or why there is none. All give the latest version, unnamed (0).
FetchedPaper read_oai_pmh(const std::string& body, const ArxivId& id);
FetchedPaper read_datacite(const std::string& body, const ArxivId& id);
FetchedPaper read_hugging_face(const std::string& body, const ArxivId& id);

/// Addresses of the places, each left out where empty.
struct FallbackUrls {
  std::string oai_pmh = "https://oaipmh.arxiv.org/oai";
  std::string datacite = "https://api.datacite.org/dois";
  std::string hugging_face = "https://huggingface.co/api/papers";
};

/// arXiv's OAI-PMH, then DataCite, then Hugging Face.
std::vector<std::unique_ptr<PaperFetcher>> make_fetchers(const std::shared_ptr<PoliteClient>& client,
                                                         const FallbackUrls& urls);

/// Asks `first`, then for what it could not reach (not for what it does not know) each of `fetchers` in turn.
/// A fetcher that cannot be connected to, or that two times running is not reached, is not asked again.
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
