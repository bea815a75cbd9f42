#pragma once

#include <string>

#include "base/json.h"
#include "review/web/review_application.h"
#include "tests/arxiv/fake_clock.h"
#include "tests/review/queue_fixture.h"

namespace daejo::test {

/// A browser that keeps its cookies. It calls the application directly, without a network.
class Browser {
 public:
  explicit Browser(review::ReviewApplication& application) : application_(application) {}

  review::WebAnswer get(const std::string& path, const std::string& query = {});
  /// Posts JSON as the pages' scripts do, with the token of the last page that had one.
  review::WebAnswer post(const std::string& path, const ParsedJson& body);
  review::WebAnswer sign_in(const std::string& name, const std::string& password);
  /// Sends a request unchanged. Keeps the cookies of the answer, and the token if the answer is a page with
  /// one.
  review::WebAnswer send(const review::WebRequest& request);

  review::WebRequest reading(const std::string& path) const;
  review::WebRequest writing(const std::string& path, const std::string& body) const;

  std::string cookies;
  std::string token;

 private:
  review::ReviewApplication& application_;
};

/// The value of the first header with this name in an answer; empty if there is none.
std::string header(const review::WebAnswer& answer, const std::string& name);

/// A fixture with a queue of two open items. The test parameter is true if the queue is in PostgreSQL, and
/// false if it is in SQLite.
class ApplicationTest : public QueueTest {
 protected:
  ApplicationTest();

  FakeClock clock;
  audit::JudgeOptions judge;
  review::StorePool stores{[this] { return place.open(); }, 2, 1};
  review::ReviewApplication application = make_application({});
  Browser kim{application};

  review::ReviewApplication make_application(const std::string& password_hash);
};

}  // namespace daejo::test
