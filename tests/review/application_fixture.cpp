#include "tests/review/application_fixture.h"

#include "base/json.h"
#include "tests/review/page_token.h"

namespace daejo::test {

review::WebRequest Browser::reading(const std::string& path) const {
  review::WebRequest request;
  request.path = path;
  request.hosts = {"127.0.0.1:8017"};
  request.cookies = cookies;
  request.accept_language = "en-US,en;q=0.9,ko;q=0.8";
  return request;
}

review::WebRequest Browser::writing(const std::string& path, const std::string& body) const {
  review::WebRequest request = reading(path);
  request.method = "POST";
  request.origins = {"http://127.0.0.1:8017"};
  request.content_type = "application/json";
  request.token = token;
  request.body = body;
  return request;
}

review::WebAnswer Browser::send(const review::WebRequest& request) {
  review::WebAnswer answer = application_.answer(request);
  for (const auto& [name, value] : answer.headers) {
    if (name != "Set-Cookie") continue;
    const std::string pair = value.substr(0, value.find(';'));
    // The newest cookie comes first, because the application uses the first cookie with a given name.
    cookies = pair + (cookies.empty() ? "" : "; " + cookies);
  }
  if (const auto found = page_token(answer.body)) token = *found;
  return answer;
}

review::WebAnswer Browser::get(const std::string& path, const std::string& query) {
  review::WebRequest request = reading(path);
  request.fields = review::parse_form(query);
  return send(request);
}

review::WebAnswer Browser::post(const std::string& path, const ParsedJson& body) {
  return send(writing(path, body.dump()));
}

review::WebAnswer Browser::sign_in(const std::string& name, const std::string& password) {
  review::WebRequest request = writing("/login", "name=" + name + "&password=" + password);
  request.content_type = "application/x-www-form-urlencoded";
  request.fields = review::parse_form(request.body);
  return send(request);
}

std::string header(const review::WebAnswer& answer, const std::string& name) {
  for (const auto& [key, value] : answer.headers) {
    if (key == name) return value;
  }
  return {};
}

ApplicationTest::ApplicationTest() {
  add(*store, run_of({doubted_entry("2410.00001", "하나", Verdict::review, 1),
                      doubted_entry("2410.00002", "둘", Verdict::mismatch, 5),
                      doubted_entry("2410.00003", "셋", Verdict::ok, -5)}));
}

review::ReviewApplication ApplicationTest::make_application(const std::string& password_hash) {
  review::ApplicationOptions options;
  options.guard = review::guard_options("127.0.0.1", 8017, "");
  options.password_hash = password_hash;
  options.default_name = "kim";
  options.judge = judge;
  return {std::move(options), stores, audit::Model::shipped(), clock};
}

}  // namespace daejo::test
