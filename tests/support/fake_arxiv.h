#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "parsers/paper.h"
#include "tests/support/paper_records.h"

namespace daejo::test {

/// A way in which the server fails to answer a request correctly.
enum class Fault {
  unavailable,               ///< Status 503 with `Retry-After: 1`.
  rate_limited,              ///< Status 429 without `Retry-After`.
  wait_an_hour,              ///< Status 429 with `Retry-After: 3600`.
  half_answer,               ///< Announces a whole feed, sends half of its bytes, and closes the connection.
  truncated_xml,             ///< A complete HTTP response whose body is the first half of a feed.
  wrong_ids,                 ///< A feed with one paper that was not requested.
  html_page,                 ///< Status 200 with an HTML error page.
  empty_body,                ///< Status 200 with an empty body.
  empty_feed,                ///< A feed without entries, as arXiv sometimes sends by mistake.
  dropped_connection,        ///< Announces a whole feed, but closes the connection after the headers.
  silence,                   ///< Sends nothing for 30 seconds, or until the server is destroyed.
  slow_drip,                 ///< Sends a feed, one byte every 50 ms.
  redirect_to_another_host,  ///< A redirect to "localhost" on the same port.
  redirect_elsewhere,        ///< A redirect to "elsewhere.example".
  endless_body,
  packed_endless_body,  ///< A gibibyte of spaces, compressed by gzip to less than 5 MiB.
  json_body,            ///< Status 200 with JSON.
  forbidden,            ///< Status 403.
};

/// A request that the server received.
struct ReceivedRequest {
  std::string method;
  std::string path;
  std::vector<std::string> ids;
  std::string max_results;  ///< Empty if the request did not have this parameter.
  std::string user_agent;
};

/// A server on 127.0.0.1 that imitates arXiv's query API. It returns the entries in the reverse order of the
/// requested ids, at most `max_results` of them (ten if that is not given), and leaves out unknown ids. It
/// answers status 400 with an error entry if an id is malformed, and status 414 if the target of a GET is
/// longer than 4,000 bytes. It also imitates OAI-PMH, DataCite, Hugging Face and arXiv's HTML pages; these
/// have no papers until the `tell_` functions add some.
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

  /// Queues `fault` as many times as `times` says. Each request to the query API takes the next fault from
  /// the queue and fails in this way.
  void fail(Fault fault, std::size_t times = 1);
  /// Makes each request to the query API fail with `fault` if the queue of `fail` is empty.
  void always_fail(Fault fault);
  /// Makes the query API answer status 400 if a request has an id with this base, although the id is well
  /// formed.
  void refuse_id(const std::string& base);
  void tell_oai_pmh(const parsers::Paper& paper);
  void tell_datacite(const parsers::Paper& paper);
  void tell_hugging_face(const parsers::Paper& paper);
  /// Makes the server return `html` as the HTML page of exactly this id. Without such a call, it answers 404.
  void tell_html(const parsers::ArxivId& id, const std::string& html);

  /// All requests so far to any of the imitated services, in the order of arrival.
  std::vector<ReceivedRequest> requests() const;
  std::size_t query_count() const;

 private:
  class Server;
  std::unique_ptr<Server> server_;
};

}  // namespace daejo::test
