#pragma once

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "arxiv/abstract_source.h"
#include "arxiv/fallbacks.h"
#include "arxiv/query_api.h"

namespace daejo {

/// The pause between requests that arXiv's terms ask for.
inline constexpr std::chrono::milliseconds arxiv_interval{3'000};

/// Where abstracts may come from, and the limits for asking.
struct AbstractOptions {
  std::vector<std::filesystem::path> snapshots = {};
  std::filesystem::path store = {};  ///< Empty for none; see `default_store_path`.
  bool offline = false;
  std::string api_url = default_query_api_url;
  /// Asked where arXiv's own API is not reached; left alone where `api_url` is another than arXiv's, unless
  /// `use_fallbacks_with_any_api`.
  FallbackUrls fallbacks = {};
  bool use_fallbacks_with_any_api = false;
  std::string contact = {};  ///< An address that arXiv can write to, sent in User-Agent.
  std::size_t ids_per_request = 100;
  std::chrono::milliseconds interval = arxiv_interval;           ///< Between the beginnings of two requests.
  std::chrono::milliseconds deadline{std::chrono::minutes{15}};  ///< For the whole run's network.
  std::chrono::milliseconds request_limit{std::chrono::seconds{150}};  ///< For one request.
  std::chrono::milliseconds first_delay{3'000};  ///< Before the second try; doubles after.
  int most_tries = 5;
};

/// Builds the chain of sources. Throws `UsageError` for options out of range and `InputError` for a missing
/// snapshot.
std::unique_ptr<AbstractSource> make_source(const AbstractOptions& options, TellMissing tell_missing = {});

/// What asking arXiv's API for so many papers takes at the least, and what spares it; empty for fewer papers
/// than make a snapshot worth its download.
std::string snapshot_advice(std::size_t papers, const AbstractOptions& options, Language language);

}  // namespace daejo
