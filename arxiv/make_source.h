#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "arxiv/abstract_source.h"
#include "arxiv/fallbacks.h"
#include "arxiv/full_texts.h"
#include "arxiv/query_api.h"

namespace daejo::arxiv {

/// The interval between requests that arXiv's terms of use ask for.
inline constexpr std::chrono::milliseconds arxiv_interval{3'000};

/// The sources of abstracts and full texts, and the limits for requests.
struct AbstractOptions {
  std::vector<std::filesystem::path> snapshots = {};
  std::filesystem::path store = {};  ///< Empty if no store is used; see `default_store_path`.
  bool offline = false;
  std::string api_url = default_query_api_url;
  /// The services that are asked for papers that the API did not return, unless the API answered that a paper
  /// does not exist. If `api_url` is not on arxiv.org, they are asked only if `use_fallbacks_with_any_api` is
  /// true.
  FallbackUrls fallbacks = {};
  bool use_fallbacks_with_any_api = false;
  bool full_text = false;  ///< Whether the full texts of the papers are needed, too.
  std::string full_text_url = default_full_text_url;
  /// An address at which the operators of servers can reach the user. It is sent in the User-Agent of every
  /// request. Empty to send none.
  std::string contact = {};
  std::size_t ids_per_request = 100;
  /// The least time from the start of a request to the start of the next request. A redirect is followed at
  /// once.
  std::chrono::milliseconds interval = arxiv_interval;
  /// The time limit for all requests of the run together, counted from the first request.
  std::chrono::milliseconds deadline{std::chrono::minutes{15}};
  std::chrono::milliseconds request_limit{std::chrono::seconds{150}};  ///< The time limit for one try.
  std::chrono::milliseconds first_delay{
      3'000};  ///< The delay before the first retry; see `RetryPolicy::first_delay`.
  int most_tries = 5;
};

/// Makes the client that sends all requests of a run, so that the limits apply to all of them together.
/// Returns null if the options are for offline use.
std::shared_ptr<PoliteClient> make_client(const AbstractOptions& options);

/// Builds the chain of sources: the snapshots, the store and, unless `client` is null, the network. Throws
/// `UsageError` if an option is invalid, and `InputError` if a snapshot does not exist or is a folder.
std::unique_ptr<AbstractSource> make_source(const AbstractOptions& options,
                                            const std::shared_ptr<PoliteClient>& client,
                                            OnMissing on_missing = {});

/// Advice for the user: the least time that requests for this many papers take, and how to use a snapshot
/// instead. Empty for fewer than 2,000 papers, for which a snapshot is not worthwhile.
std::string snapshot_advice(std::size_t papers, const AbstractOptions& options, Language language);

}  // namespace daejo::arxiv
