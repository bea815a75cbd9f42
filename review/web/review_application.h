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

namespace daejo::review {

struct ApplicationOptions {
  GuardOptions guard;
  std::string password_hash;  ///< An Argon2id hash; empty if there is no password.
  std::string default_name = "editor";
  std::string source_url;          ///< See `report::HtmlOptions`.
  audit::JudgeOptions judge = {};  ///< See `ApiTools`.
  /// Whether browsers connect by TLS. Then they send the session cookie by TLS only.
  bool is_secure = false;
};

/// Answers requests for the pages and for the API that their scripts use. Thread-safe. It accesses only the
/// queue, so no request can make it read another file or connect to another address.
class ReviewApplication {
 public:
  ReviewApplication(ApplicationOptions options, StorePool& stores, const audit::Model& model,
                    arxiv::Clock& clock);

  /// Throws `Error` if the queue cannot be used.
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

/// Security headers for every answer. They restrict what a page may load and run, and forbid framing, content
/// sniffing and caching.
WebHeaders security_headers();

}  // namespace daejo::review
