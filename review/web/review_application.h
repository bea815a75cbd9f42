#pragma once

#include <string>
#include <utility>
#include <vector>

#include "arxiv/clock.h"
#include "audit/model/model.h"
#include "review/web/request_guard.h"
#include "review/web/review_api.h"
#include "review/web/sessions.h"
#include "review/web/store_pool.h"
#include "review/web/web_request.h"

namespace daejo {

struct ApplicationOptions {
  GuardOptions guard;
  std::string password_hash;  ///< Argon2id; empty for no password.
  std::string default_name = "editor";
  std::string source_url;   ///< As for the HTML report.
  JudgeOptions judge = {};  ///< See `ApiTools`.
  bool is_secure = false;   ///< Whether browsers come by TLS, so that cookies may ask for it.
};

/// The pages and the API of their scripts, from request to answer. Thread-safe. It accesses nothing but the
/// queue: a request cannot choose a file or an address.
class ReviewApplication {
 public:
  ReviewApplication(ApplicationOptions options, StorePool& stores, const Model& model, Clock& clock);

  /// Throws `Error` where the queue cannot be used.
  WebAnswer answer(const WebRequest& request);

 private:
  struct Visit;

  WebAnswer answer_visitor(const WebRequest& request, Visit& visit);
  WebAnswer sign_in(const WebRequest& request);
  WebAnswer answer_script(const WebRequest& request, const Visit& visit);
  WebAnswer change_settings(const WebRequest& request, const Visit& visit);
  WebAnswer show_queue(const WebRequest& request, const Visit& visit);
  WebAnswer show_item(const WebRequest& request, const Visit& visit);
  bool recognise(const WebRequest& request, Visit& visit) const;
  std::string session_cookie(const std::string& token, std::int64_t seconds) const;
  std::string new_session(const std::string& name) const;
  std::int64_t unix_time() const;

  ApplicationOptions options_;
  ApiTools tools_;
  Sessions sessions_;
  PasswordGate gate_;
};

/// The headers of every answer: what a page may load and run, and no framing, sniffing or caching.
WebHeaders security_headers();

}  // namespace daejo
