#pragma once

#include <memory>
#include <utility>
#include <vector>

#include "arxiv/curl_transport.h"
#include "arxiv/query_api.h"
#include "tests/arxiv/fake_clock.h"
#include "tests/support/fake_arxiv.h"

namespace daejo::test {

/// A fake arXiv and a client for it. The pauses between requests take no real time, because they use a
/// `FakeClock`.
struct ApiRig {
  explicit ApiRig(std::vector<parsers::Paper> known, arxiv::RetryPolicy policy = quick_policy(),
                  std::size_t answer_bytes = 1U << 22U)
      : papers(known), server(std::move(known)) {
    arxiv::CurlOptions curl;
    curl.answer_bytes = answer_bytes;
    client =
        std::make_shared<arxiv::PoliteClient>(std::make_shared<arxiv::CurlTransport>(curl), clock,
                                              arxiv::RequestPace(clock, std::chrono::seconds(3)), policy);
  }

  /// The default policy, but each request times out after 300 ms of real time.
  static arxiv::RetryPolicy quick_policy() {
    arxiv::RetryPolicy policy;
    policy.request_limit = std::chrono::milliseconds(300);
    return policy;
  }

  std::unique_ptr<arxiv::QueryApi> make_api(std::size_t ids_per_request = 100) const {
    return std::make_unique<arxiv::QueryApi>(client,
                                             arxiv::QueryApiOptions{server.query_url(), ids_per_request});
  }
  arxiv::LookupResult look_up(const std::vector<parsers::ArxivId>& ids) const {
    return make_api()->look_up(ids, {});
  }
  arxiv::LookupResult look_up_all() const { return look_up(bare_ids(papers)); }

  std::vector<parsers::Paper> papers;
  FakeArxiv server;
  std::shared_ptr<FakeClock> clock = std::make_shared<FakeClock>();
  std::shared_ptr<arxiv::PoliteClient> client;
};

}  // namespace daejo::test
