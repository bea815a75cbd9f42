#include "review/web/review_application.h"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>

#include "report/json_value.h"
#include "review/editor_name.h"
#include "review/web/page_assets.h"
#include "review/web/pages.h"

namespace daejo::review {
namespace {

constexpr std::int64_t session_seconds = 30LL * 24 * 60 * 60;
constexpr const char* session_name = "daejo_session";
constexpr const char* language_name = "daejo_language";

/// The language in the cookie; else Korean or English, whichever `Accept-Language` names first; else English.
Language language_of(const WebRequest& request) {
  if (const auto kept = parse_language(cookie_value(request.cookies, language_name))) return *kept;
  const std::string& accepted = request.accept_language;
  return accepted.find("ko") < accepted.find("en") ? Language::korean : Language::english;
}

WebAnswer json_answer(int status, const Json& body) {
  return {status, "application/json", report::to_compact_text(body)};
}

bool is_script(const WebRequest& request) {
  return request.path.starts_with("/api/");
}

WebAnswer refuse(const WebRequest& request, int status, std::string_view sentence) {
  if (is_script(request)) return json_answer(status, {{"error", sentence}});
  return {status, "text/html; charset=utf-8", message_page(language_of(request), sentence)};
}

WebAnswer not_found(const WebRequest& request) {
  return refuse(request, 404, words_of(language_of(request)).not_found);
}

WebAnswer asset(const WebRequest& request) {
  const std::string_view name = std::string_view(request.path).substr(std::string_view("/assets/").size());
  const std::string_view bytes = review_asset(name);
  if (bytes.empty()) return not_found(request);
  return {200, name.ends_with(".css") ? "text/css; charset=utf-8" : "text/javascript; charset=utf-8",
          std::string(bytes)};
}

bool is_read(const WebRequest& request) {
  return request.method == "GET" || request.method == "HEAD";
}

}  // namespace

/// The session from which a request comes, and what a page for its editor needs.
struct ReviewApplication::Visit {
  std::string session_token;
  Session session;
  PageFrame frame;
};

ReviewApplication::ReviewApplication(ApplicationOptions options, StorePool& stores, const audit::Model& model,
                                     arxiv::Clock& clock)
    : options_(std::move(options)),
      tools_{stores, model, options_.judge, clock},
      // The password's hash is part of the secret, so that a new password signs everybody out when the server
      // starts again.
      sessions_(stores.write([](ReviewStore& store) { return store.secret("session", random_secret()); }) +
                options_.password_hash),
      gate_(options_.password_hash) {}

WebAnswer ReviewApplication::answer(const WebRequest& request) {
  const RequestFacts facts = {request.method, request.path, request.hosts, request.origins,
                              request.content_type};
  if (const auto refusal = refusal_of(facts, options_.guard)) {
    return refuse(request, refusal->status, refusal->sentence);
  }
  if (is_read(request) && request.path.starts_with("/assets/")) return asset(request);
  if (request.path == "/login" && !options_.password_hash.empty() && !is_read(request)) {
    return sign_in(request);
  }
  Visit visit;
  if (recognise(request, visit)) return answer_visitor(request, visit);
  if (is_script(request) || !is_read(request)) return refuse(request, 401, "Sign in first.");
  if (!options_.password_hash.empty()) {
    return {401, "text/html; charset=utf-8", login_page(language_of(request), {})};
  }
  WebRequest welcome = request;
  const std::string token = new_session(options_.default_name);
  welcome.cookies = std::string(session_name) + "=" + token;
  welcome.accept_language = language_of(request) == Language::korean ? "ko" : "en";
  recognise(welcome, visit);
  WebAnswer answer = answer_visitor(welcome, visit);
  answer.headers.emplace_back("Set-Cookie", session_cookie(token, session_seconds));
  return answer;
}

bool ReviewApplication::recognise(const WebRequest& request, Visit& visit) const {
  visit.session_token = cookie_value(request.cookies, session_name);
  auto session = sessions_.read(visit.session_token, unix_time());
  if (!session) return false;
  visit.session = std::move(*session);
  visit.frame = {language_of(request), sessions_.csrf_token(visit.session_token), visit.session.name,
                 !options_.password_hash.empty(), options_.source_url};
  return true;
}

WebAnswer ReviewApplication::answer_visitor(const WebRequest& request, Visit& visit) {
  if (is_read(request)) {
    if (request.path == "/") return show_queue(request, visit);
    if (request.path.starts_with("/item/")) return show_item(request, visit);
    if (request.path == "/api/changes") {
      const std::int64_t since = item_number(field(request.fields, "since")).value_or(0);
      const ApiAnswer answer = answer_changes(tools_, since, visit.session);
      return json_answer(answer.status, answer.body);
    }
    return not_found(request);
  }
  if (!is_script(request)) return not_found(request);
  if (!is_same_secret(request.token, visit.frame.csrf_token)) {
    return refuse(request, 403, "The page belongs to another session; reload it.");
  }
  return answer_script(request, visit);
}

WebAnswer ReviewApplication::answer_script(const WebRequest& request, const Visit& visit) {
  const std::string what = request.path.substr(std::string_view("/api/").size());
  if (what == "settings") return change_settings(request, visit);
  if (what == "sign-out") {
    WebAnswer answer = json_answer(200, Json::object());
    answer.headers.emplace_back("Set-Cookie", session_cookie({}, 0));
    return answer;
  }
  const Json body = Json::parse(request.body, nullptr, false);
  if (body.is_discarded()) return refuse(request, 400, "The body is not JSON.");
  const ApiAnswer answer = answer_api(tools_, what, body, visit.session);
  return json_answer(answer.status, answer.body);
}

WebAnswer ReviewApplication::change_settings(const WebRequest& request, const Visit& visit) {
  const Json body = Json::parse(request.body, nullptr, false);
  const auto text_of = [&](const char* name) {
    const bool is_text = body.is_object() && body.contains(name) && body[name].is_string();
    return is_text ? std::optional(body[name].get<std::string>()) : std::nullopt;
  };
  WebAnswer answer = json_answer(200, Json::object());
  if (const auto language = text_of("language"); language && parse_language(*language)) {
    answer.headers.emplace_back("Set-Cookie", fmt::format("{}={}; Path=/; HttpOnly; SameSite=Lax; Max-Age={}",
                                                          language_name, *language, session_seconds));
    return answer;
  }
  const std::string name = clean_name(text_of("name").value_or(""));
  if (name.empty()) return refuse(request, 400, words_of(visit.frame.language).name_needed);
  answer.headers.emplace_back("Set-Cookie", session_cookie(new_session(name), session_seconds));
  return answer;
}

WebAnswer ReviewApplication::sign_in(const WebRequest& request) {
  const Language language = language_of(request);
  const std::string name = clean_name(field(request.fields, "name"));
  const auto again = [&](int status, std::string_view problem) {
    return WebAnswer{status, "text/html; charset=utf-8", login_page(language, problem)};
  };
  if (name.empty()) return again(400, words_of(language).name_needed);
  const auto seconds =
      std::chrono::duration_cast<std::chrono::seconds>(tools_.clock.now().time_since_epoch()).count();
  switch (gate_.check(field(request.fields, "password"), seconds)) {
    case PasswordGate::Answer::wait:
      return again(429, words_of(language).too_many);
    case PasswordGate::Answer::wrong:
      return again(401, words_of(language).wrong_password);
    case PasswordGate::Answer::right:
      break;
  }
  WebAnswer answer{303, "text/html; charset=utf-8", {}};
  answer.headers.emplace_back("Location", "/");
  answer.headers.emplace_back("Set-Cookie", session_cookie(new_session(name), session_seconds));
  return answer;
}

WebAnswer ReviewApplication::show_queue(const WebRequest& request, const Visit& visit) {
  const std::string now = arxiv::iso_8601_utc(tools_.clock.wall_time());
  QueuePageData data;
  data.filter = queue_filter(request.fields);
  tools_.stores.read([&](ReviewStore& store) {
    data.progress = store.progress();
    data.items = store.list(data.filter, now);
    data.counts = store.counts();
    data.files = store.files();
    return true;
  });
  return {200, "text/html; charset=utf-8", queue_page(visit.frame, data)};
}

WebAnswer ReviewApplication::show_item(const WebRequest& request, const Visit& visit) {
  const auto id = item_number(std::string_view(request.path).substr(std::string_view("/item/").size()));
  if (!id) return not_found(request);
  const std::string now = arxiv::iso_8601_utc(tools_.clock.wall_time());
  ItemPageData data;
  data.filter = queue_filter(request.fields);
  const bool is_there = tools_.stores.read([&](ReviewStore& store) {
    auto item = store.find(*id, now);
    if (!item) return false;
    data.item = std::move(*item);
    if (data.item.previous) data.previous = store.find(*data.item.previous, now);
    data.progress = store.progress();
    data.history = store.history(*id);
    data.neighbours = store.neighbours(*id, data.filter);
    return true;
  });
  if (!is_there) return not_found(request);
  return {200, "text/html; charset=utf-8", item_page(visit.frame, data)};
}

/// SameSite is Lax, so that an editor who follows a link from another site or a message is signed in. This is
/// safe, because every change needs a POST with the token of one of our pages.
std::string ReviewApplication::session_cookie(const std::string& token, std::int64_t seconds) const {
  return fmt::format("{}={}; Path=/; HttpOnly; SameSite=Lax; Max-Age={}{}", session_name, token, seconds,
                     options_.is_secure ? "; Secure" : "");
}

std::string ReviewApplication::new_session(const std::string& name) const {
  return sessions_.issue(name, unix_time() + session_seconds);
}

std::int64_t ReviewApplication::unix_time() const {
  return std::chrono::duration_cast<std::chrono::seconds>(tools_.clock.wall_time().time_since_epoch())
      .count();
}

WebHeaders security_headers() {
  return {
      {"Content-Security-Policy",
       "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"},
      {"X-Content-Type-Options", "nosniff"},
      {"X-Frame-Options", "DENY"},
      // With "no-referrer", browsers would send `Origin: null` at sign-in, which `refusal_of` refuses.
      {"Referrer-Policy", "same-origin"},
      {"Cross-Origin-Opener-Policy", "same-origin"},
      {"Cross-Origin-Resource-Policy", "same-origin"},
      {"Cache-Control", "no-store"}};
}

}  // namespace daejo::review
