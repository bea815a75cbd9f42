#pragma once

#include <memory>
#include <utility>
#include <vector>

#include "arxiv/curl_transport.h"
#include "arxiv/query_api.h"
#include "tests/arxiv/fake_clock.h"
#include "tests/support/fake_arxiv.h"

namespace daejo::test {

/// A fake arXiv and what is needed to ask it, on a clock that does not wait.
struct ApiRig {
  explicit ApiRig(std::vector<Paper> known, RetryPolicy policy = quick_policy(),
                  std::size_t answer_bytes = 1U << 22U)
      : papers(known), server(std::move(known)) {
    CurlOptions curl;
    curl.answer_bytes = answer_bytes;
    client = std::make_shared<PoliteClient>(std::make_shared<CurlTransport>(curl), clock,
                                            RequestPace(clock, std::chrono::seconds(3)), policy);
  }

  /// The default options, but requests time out after a third of a second of real time.
  static RetryPolicy quick_policy() {
    RetryPolicy policy;
    policy.request_limit = std::chrono::milliseconds(300);
    return policy;
  }

  std::unique_ptr<QueryApi> make_api(std::size_t ids_per_request = 100) const {
    return std::make_unique<QueryApi>(client, QueryApiOptions{server.query_url(), ids_per_request});
  }
  LookupResult look_up(const std::vector<ArxivId>& ids) const { return make_api()->look_up(ids, {}); }
  LookupResult look_up_all() const { return look_up(bare_ids(papers)); }

  std::vector<Paper> papers;
  FakeArxiv server;
  std::shared_ptr<FakeClock> clock = std::make_shared<FakeClock>();
  std::shared_ptr<PoliteClient> client;
};

}  // namespace daejo::test
