#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "arxiv/polite_client.h"
#include "arxiv/remote_source.h"

namespace daejo::arxiv {

/// What a fallback returned for one paper. A fallback is a service that is asked for a paper if arXiv's API
/// did not return the paper.
struct FetchedPaper {
  std::optional<parsers::Paper> paper = {};
  std::string trouble = {};    ///< Why there is no paper, as a clause.
  bool is_reachable = true;    ///< Whether the service gave a usable answer, even that it has no such paper.
  bool no_connection = false;  ///< Whether no connection to the service could be made.
};

/// A service that returns one paper per request.
class PaperFetcher {
 public:
  virtual ~PaperFetcher() = default;
  virtual std::string name() const = 0;
  virtual FetchedPaper fetch(const parsers::ArxivId& id) = 0;
};

/// Each of these functions reads the body of a service's answer. The result is the paper with the id `id`, or
/// the reason why there is none. The version of the paper is 0 (unknown), because the services do not name
/// it.
FetchedPaper read_oai_pmh(const std::string& body, const parsers::ArxivId& id);
FetchedPaper read_datacite(const std::string& body, const parsers::ArxivId& id);
FetchedPaper read_hugging_face(const std::string& body, const parsers::ArxivId& id);

/// The base URLs of the fallbacks. A fallback whose URL is empty is not asked.
struct FallbackUrls {
  std::string oai_pmh = "https://oaipmh.arxiv.org/oai";
  std::string datacite = "https://api.datacite.org/dois";
  std::string hugging_face = "https://huggingface.co/api/papers";
};

/// The fallbacks in the order in which they are asked: arXiv's OAI-PMH, DataCite, Hugging Face.
std::vector<std::unique_ptr<PaperFetcher>> make_fetchers(const std::shared_ptr<PoliteClient>& client,
                                                         const FallbackUrls& urls);

/// Asks `first`. For each paper that `first` did not return, asks the fetchers in turn until one returns the
/// paper. If `first` says that a paper does not exist, the fetchers are not asked for this paper. A fetcher
/// to which no connection can be made, or which gives no usable answer twice in a row, is not asked again.
class SourceWithFallbacks : public RemoteSource {
 public:
  SourceWithFallbacks(std::unique_ptr<RemoteSource> first,
                      std::vector<std::unique_ptr<PaperFetcher>> fetchers);

  LookupResult look_up(std::span<const parsers::ArxivId> ids, const Progress& progress) override;

 private:
  struct Place {
    std::unique_ptr<PaperFetcher> fetcher;
    int unreached = 0;       ///< How many papers in a row the fetcher gave no usable answer for.
    FetchedPaper last = {};  ///< The fetcher's last answer.

    bool is_given_up() const;
    void ask(const parsers::ArxivId& id);
  };

  std::optional<parsers::Paper> ask_places(const parsers::ArxivId& id);
  void tell_of_places(LookupFailure& failure) const;

  std::unique_ptr<RemoteSource> first_;
  std::vector<Place> places_;
};

}  // namespace daejo::arxiv
