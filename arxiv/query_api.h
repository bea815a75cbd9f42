#pragma once

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "arxiv/polite_client.h"
#include "arxiv/remote_source.h"

namespace daejo::arxiv {

inline constexpr const char* default_query_api_url = "https://export.arxiv.org/api/query";

struct QueryApiOptions {
  std::string url = default_query_api_url;
  std::size_t ids_per_request = 100;  ///< From 1 to 100; a number outside this range is clamped.
};

/// Asks arXiv's query API. Requests papers in batches, and matches the papers in the answers to the requests
/// by id. After a batch without an answer, the next batch gets only one try. The remaining batches are not
/// requested at all if two batches in a row got no answer, if a batch failed with an answer that had
/// `Retry-After`, if no connection can be made, or if the client is past its deadline.
class QueryApi : public RemoteSource {
 public:
  QueryApi(std::shared_ptr<PoliteClient> client, QueryApiOptions options = {});

  LookupResult look_up(std::span<const parsers::ArxivId> ids, const Progress& progress) override;

 private:
  struct Run;
  struct BatchAnswer;
  class BatchReader;

  void settle_batch(Run& run, std::span<const parsers::ArxivId> batch);
  void settle_refused(Run& run, std::span<const parsers::ArxivId> batch, const BatchAnswer& answer);
  void settle_absent(Run& run, std::span<const parsers::ArxivId> batch);
  BatchAnswer ask(std::span<const parsers::ArxivId> batch, int most_tries);
  void take_papers(Run& run, std::span<const parsers::ArxivId> batch,
                   const std::vector<parsers::Paper>& papers);
  LookupFailure outage(const BatchAnswer& answer) const;
  void fail_all(Run& run, std::span<const parsers::ArxivId> batch, const BatchAnswer& answer) const;

  std::shared_ptr<PoliteClient> client_;
  QueryApiOptions options_;
};

}  // namespace daejo::arxiv
