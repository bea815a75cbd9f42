#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "parsers/paper.h"
#include "tests/support/paper_records.h"

namespace daejo::test {

/// How the server is to fail.
enum class Fault {
  unavailable,               ///< 503 with `Retry-After: 1`.
  rate_limited,              ///< 429 "Rate exceeded.", without `Retry-After`.
  wait_an_hour,              ///< 429 with `Retry-After: 3600`.
  half_answer,               ///< A connection that is closed after half of the bytes that were promised.
  truncated_xml,             ///< A whole answer that holds half a feed.
  wrong_ids,                 ///< A feed of papers that were not asked for.
  html_page,                 ///< An error page with status 200.
  empty_body,                ///< Status 200 and nothing.
  empty_feed,                ///< A feed without entries, as arXiv sends now and then by mistake.
  dropped_connection,        ///< A connection that is closed after the headers.
  silence,                   ///< No byte, until the server is stopped.
  slow_drip,                 ///< A byte every twentieth of a second.
  redirect_to_another_host,  ///< Redirects to "localhost" on the same port.
  redirect_elsewhere,        ///< To "elsewhere.example".
  endless_body,
  packed_endless_body,  ///< A gigabyte that came as a megabyte (gzip).
  json_body,            ///< Status 200 and JSON.
  forbidden,            ///< 403.
};

/// One request as it came.
struct ReceivedRequest {
  std::string method;
  std::string path;
  std::vector<std::string> ids;
  std::string max_results;  ///< Empty if it was not sent.
  std::string user_agent;
};

/// arXiv's query API on 127.0.0.1 with its ways: entries in another order than asked for, ten of them unless
/// `max_results` says more, unknown ids left out, status 400 and an error entry for a malformed id, 414 for a
/// long GET. The same server answers for OAI-PMH, DataCite and Hugging Face, which have no papers until some
/// are added.
class FakeArxiv {
 public:
  explicit FakeArxiv(std::vector<parsers::Paper> papers);
  ~FakeArxiv();
  FakeArxiv(const FakeArxiv&) = delete;
  FakeArxiv& operator=(const FakeArxiv&) = delete;

  std::string query_url() const;
  std::string oai_pmh_url() const;
  std::string datacite_url() const;
  std::string hugging_face_url() const;
  std::string full_text_url() const;

  /// The next `times` requests to the query API fail like this, after those that were set before.
  void fail(Fault fault, std::size_t times = 1);
  /// From now on all do.
  void always_fail(Fault fault);
  /// Has the query API answer 400 to a list with this id, though it is well formed.
  void refuse_id(const std::string& base);
  void tell_oai_pmh(const parsers::Paper& paper);
  void tell_datacite(const parsers::Paper& paper);
  void tell_hugging_face(const parsers::Paper& paper);
  /// Has the server show this HTML of a paper; 404 without.
  void tell_html(const parsers::ArxivId& id, const std::string& html);

  /// All requests so far, to whatever path.
  std::vector<ReceivedRequest> requests() const;
  std::size_t query_count() const;

 private:
  class Server;
  std::unique_ptr<Server> server_;
};

}  // namespace daejo::test
