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

/// The pause between requests that arXiv's terms ask for.
inline constexpr std::chrono::milliseconds arxiv_interval{3'000};

/// The sources of abstracts, and the limits for requests.
struct AbstractOptions {
  std::vector<std::filesystem::path> snapshots = {};
  std::filesystem::path store = {};  ///< Empty for none; see `default_store_path`.
  bool offline = false;
  std::string api_url = default_query_api_url;
  /// Used if arXiv's API cannot be reached. If `api_url` is not arXiv's, they are used only with
  /// `use_fallbacks_with_any_api`.
  FallbackUrls fallbacks = {};
  bool use_fallbacks_with_any_api = false;
  bool full_text = false;  ///< Whether the papers' full texts are wanted, too.
  std::string full_text_url = default_full_text_url;
  std::string contact = {};  ///< An address that arXiv can write to, sent in User-Agent.
  std::size_t ids_per_request = 100;
  std::chrono::milliseconds interval = arxiv_interval;  ///< From the start of a request to that of the next.
  std::chrono::milliseconds deadline{std::chrono::minutes{15}};  ///< For all requests of the run together.
  std::chrono::milliseconds request_limit{std::chrono::seconds{150}};  ///< For one request.
  std::chrono::milliseconds first_delay{
      3'000};  ///< The delay before the second try. It doubles with each try.
  int most_tries = 5;
};

/// Sends all requests of a run, so that the limits apply to them together. Null if offline.
std::shared_ptr<PoliteClient> make_client(const AbstractOptions& options);

/// Builds the chain of sources. Throws `UsageError` for options out of range and `InputError` for a missing
/// snapshot.
std::unique_ptr<AbstractSource> make_source(const AbstractOptions& options, OnMissing on_missing = {});
std::unique_ptr<AbstractSource> make_source(const AbstractOptions& options,
                                            const std::shared_ptr<PoliteClient>& client,
                                            OnMissing on_missing = {});

/// Says how long requests for this many papers take at least, and how a snapshot avoids them. Empty if there
/// are too few papers to make a snapshot worthwhile.
std::string snapshot_advice(std::size_t papers, const AbstractOptions& options, Language language);

}  // namespace daejo::arxiv
