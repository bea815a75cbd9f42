// Tries attacks that the review application must withstand. Attacks on the server's sockets are in
// review_server_test.cpp.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/error.h"
#include "base/json.h"
#include "base/percent_encoding.h"
#include "review/password.h"
#include "review/web/review_server.h"
#include "tests/review/application_fixture.h"

namespace daejo::review {
namespace {
using namespace daejo::test;
using testing::HasSubstr;
using testing::Not;
using testing::SizeIs;

class ReviewAttacksTest : public ApplicationTest {
 protected:
  /// Expects that no decision was stored: the history has only the additions of the two items.
  void expect_untouched() {
    EXPECT_THAT(store->history(0), SizeIs(2));
    EXPECT_EQ(store->integrity(), "");
  }
};

const ParsedJson decision = {{"item", 1}, {"version", 1}, {"decision", "right"}};

TEST_P(ReviewAttacksTest, a_rebound_dns_name_gets_neither_pages_nor_decisions) {
  kim.get("/");
  WebRequest reading = kim.reading("/item/1");
  reading.hosts = {"evil.example:8017"};
  const WebAnswer page = kim.send(reading);
  EXPECT_EQ(page.status, 421);
  EXPECT_THAT(page.body, Not(HasSubstr("Paper")));
  WebRequest writing = kim.writing("/api/decide", decision.dump());
  writing.hosts = {"evil.example:8017"};
  writing.origins = {"http://evil.example:8017"};
  EXPECT_EQ(kim.send(writing).status, 421);
  expect_untouched();
}

TEST_P(ReviewAttacksTest, another_sites_page_cannot_decide_with_the_editors_cookies) {
  kim.get("/");
  WebRequest forged = kim.writing("/api/decide", decision.dump());
  forged.origins = {"https://evil.example"};
  EXPECT_EQ(kim.send(forged).status, 403);
  forged.origins.clear();
  EXPECT_EQ(kim.send(forged).status, 403);
  forged = kim.writing("/api/decide", decision.dump());
  forged.content_type = "text/plain";
  EXPECT_EQ(kim.send(forged).status, 415) << "A plain form needs no leave to be sent.";
  forged = kim.writing("/api/decide", {});
  forged.method = "GET";
  forged.fields = {{"item", "1"}, {"version", "1"}, {"decision", "right"}};
  EXPECT_EQ(kim.send(forged).status, 404) << "A picture's address decides nothing.";
  expect_untouched();
}

TEST_P(ReviewAttacksTest, a_wrong_or_a_strangers_page_token_is_refused) {
  Browser lee(application);
  kim.get("/");
  lee.get("/");
  const std::string own = kim.token;
  for (const std::string& token : {std::string(), std::string("0"), lee.token, own.substr(1), own + "0"}) {
    kim.token = token;
    EXPECT_EQ(kim.post("/api/decide", decision).status, 403) << token;
    EXPECT_EQ(kim.post("/api/settings", {{"name", "eve"}}).status, 403) << token;
    EXPECT_EQ(kim.post("/api/sign-out", ParsedJson::object()).status, 403) << token;
  }
  expect_untouched();
}

TEST_P(ReviewAttacksTest, the_session_cookie_is_out_of_reach_of_scripts_and_other_sites) {
  const std::string cookie = header(kim.get("/"), "Set-Cookie");
  EXPECT_THAT(cookie, HasSubstr("; HttpOnly"));
  EXPECT_THAT(cookie, HasSubstr("; SameSite=Lax"));
  EXPECT_THAT(cookie, HasSubstr("; Path=/"));
  ApplicationOptions options;
  options.guard = guard_options("127.0.0.1", 8017, "https://review.example.org");
  options.is_secure = true;
  ReviewApplication behind_tls(options, stores, audit::Model::shipped(), clock);
  Browser other(behind_tls);
  EXPECT_THAT(header(other.get("/"), "Set-Cookie"), HasSubstr("; Secure"));
}

TEST_P(ReviewAttacksTest, a_forged_session_is_nobodys) {
  kim.get("/");
  const std::string good = kim.cookies;
  kim.cookies = good.substr(0, good.size() - 1) + (good.back() == '0' ? '1' : '0');
  EXPECT_EQ(kim.post("/api/decide", decision).status, 401);
  kim.cookies = "daejo_session=admin";
  EXPECT_EQ(kim.post("/api/decide", decision).status, 401);
  kim.cookies = good;
  clock.pass(std::chrono::hours(24 * 31));
  EXPECT_EQ(kim.post("/api/decide", decision).status, 401) << "It is over.";
  expect_untouched();
}

TEST_P(ReviewAttacksTest, with_a_password_nothing_is_shown_or_done_before_it_is_given) {
  ReviewApplication locked = make_application(hash_password("swordfish"));
  Browser eve(locked);
  for (const char* const path : {"/", "/item/1", "/api/changes"}) {
    const WebAnswer answer = eve.get(path);
    EXPECT_EQ(answer.status, 401) << path;
    EXPECT_THAT(answer.body, Not(HasSubstr("Paper"))) << path;
    EXPECT_EQ(header(answer, "Set-Cookie"), "") << path;
  }
  EXPECT_EQ(eve.post("/api/decide", decision).status, 401);
  EXPECT_EQ(eve.sign_in("eve", "guess").status, 401);
  EXPECT_EQ(eve.cookies, "");
  // A cookie and a token of the application without a password are not valid for the one with a password.
  kim.get("/");
  eve.cookies = kim.cookies;
  eve.token = kim.token;
  EXPECT_EQ(eve.post("/api/decide", decision).status, 401);
  expect_untouched();
  EXPECT_EQ(eve.sign_in("eve", "swordfish").status, 303);
  EXPECT_EQ(eve.get("/").status, 200);
  EXPECT_EQ(eve.post("/api/decide", decision).status, 200);
  eve.post("/api/sign-out", ParsedJson::object());
  EXPECT_EQ(eve.get("/").status, 401);
}

TEST_P(ReviewAttacksTest, guessing_passwords_is_stopped) {
  ReviewApplication locked = make_application(hash_password("swordfish"));
  Browser eve(locked);
  for (int i = 0; i < 10; ++i) eve.sign_in("eve", "guess" + std::to_string(i));
  EXPECT_EQ(eve.sign_in("eve", "swordfish").status, 429);
  clock.pass(std::chrono::seconds(61));
  EXPECT_EQ(eve.sign_in("eve", "swordfish").status, 303);
}

TEST_P(ReviewAttacksTest, statements_in_every_field_stay_text) {
  kim.get("/");
  for (const std::string& attack :
       {std::string("'; DROP TABLE item; --"), std::string("\" OR 1=1 --"),
        std::string("$1); DELETE FROM history; --"), std::string("\\'; SELECT pg_sleep(10); --"),
        std::string("x%' UNION SELECT content FROM secret --")}) {
    const std::string escaped = percent_encoded(attack);
    for (const char* const field : {"q", "verdict", "reason", "file", "state"}) {
      const WebAnswer answer = kim.get("/", std::string(field) + "=" + escaped);
      EXPECT_EQ(answer.status, 200) << field << attack;
      EXPECT_THAT(answer.body, Not(HasSubstr(store->secret("session", "")))) << field << attack;
    }
    EXPECT_EQ(kim.get("/item/" + attack).status, 404);
    EXPECT_EQ(kim.post("/api/decide", {{"item", attack}, {"version", 1}, {"decision", "right"}}).status, 400);
    EXPECT_EQ(kim.post("/api/decide", {{"item", 1}, {"version", 1}, {"decision", attack}}).status, 400);
  }
  expect_untouched();
  const std::string note = "'); DELETE FROM history; --";
  EXPECT_EQ(
      kim.post("/api/decide", {{"item", 1}, {"version", 1}, {"decision", "right"}, {"note", note}}).status,
      200);
  EXPECT_EQ(store->find(1, noon)->ruling.note, note);
  EXPECT_THAT(store->history(0), SizeIs(3));
}

TEST_P(ReviewAttacksTest, no_path_leads_to_a_file) {
  kim.get("/");
  for (const char* const path :
       {"/assets/../../../etc/passwd", "/assets//etc/passwd", "/../etc/passwd", "/item/../../etc/passwd",
        "/assets/review.css/../../x", "/assets/%2e%2e/%2e%2e/etc/passwd", R"(/assets/..\..\etc\passwd)",
        "/assets/.", "/assets/"}) {
    const WebAnswer answer = kim.get(path);
    EXPECT_EQ(answer.status, 404) << path;
    EXPECT_THAT(answer.body, Not(HasSubstr("root:"))) << path;
  }
  EXPECT_THAT(kim.get("/", "file=..%2F..%2F..%2Fetc%2Fpasswd").body, Not(HasSubstr("root:")));
}

TEST_P(ReviewAttacksTest, markup_in_texts_names_and_notes_stays_text) {
  const std::string markup = "</script><img src=x onerror=alert(1)>\"'><b>";
  AuditedEntry entry = doubted_entry("2410.00009", markup, Verdict::mismatch, 9);
  entry.entry.title = markup;
  entry.file = markup + ".md";
  entry.paper->abstract = markup;
  entry.judgement.reasons[0].code = markup;
  entry.judgement.reasons[0].message = {markup, markup};
  add(*store, run_of({entry}));
  kim.get("/");
  kim.post("/api/settings", {{"name", markup}});
  kim.get("/");
  const std::int64_t id = store->list({}, noon).front().id;
  kim.post("/api/decide", {{"item", id}, {"version", 1}, {"decision", "right"}, {"note", markup}});
  for (const WebAnswer& answer : {kim.get("/", "state=all&q=" + markup), kim.get("/", "state=all"),
                                  kim.get("/item/" + std::to_string(id))}) {
    EXPECT_EQ(answer.status, 200);
    EXPECT_THAT(answer.body, Not(HasSubstr("<img")));
    EXPECT_THAT(answer.body, Not(HasSubstr("</script><img")));
    EXPECT_THAT(answer.body, Not(HasSubstr("<b>")));
  }
}

TEST_P(ReviewAttacksTest, pages_have_no_inline_script_or_style_that_the_policy_would_have_to_let_through) {
  const auto headers = security_headers();
  const auto policy =
      std::ranges::find(headers, "Content-Security-Policy", &std::pair<std::string, std::string>::first);
  ASSERT_NE(policy, headers.end());
  EXPECT_THAT(policy->second, HasSubstr("default-src 'none'"));
  EXPECT_THAT(policy->second, HasSubstr("script-src 'self'"));
  EXPECT_THAT(policy->second, HasSubstr("frame-ancestors 'none'"));
  EXPECT_THAT(policy->second, Not(HasSubstr("unsafe")));
  for (const std::string& page : {kim.get("/").body, kim.get("/item/1").body}) {
    EXPECT_THAT(page, Not(testing::ContainsRegex("<script[^>]*>[^<]*[a-z]+\\(")));
    EXPECT_THAT(page, Not(testing::ContainsRegex(" on[a-z]+=")));
    EXPECT_THAT(page, Not(testing::ContainsRegex("<style| style=")));
  }
}

INSTANTIATE_TEST_SUITE_P(Sqlite, ReviewAttacksTest, testing::Values(false));
INSTANTIATE_TEST_SUITE_P(Postgres, ReviewAttacksTest, testing::Values(true));

TEST(ReviewServerDoors, beyond_this_machine_it_opens_with_a_password_alone) {
  const auto never = []() -> std::unique_ptr<ReviewStore> { throw Error("It must not be opened."); };
  FakeClock clock;
  for (const char* const address : {"0.0.0.0", "::", "192.168.0.1", "example.org", "127.example.org"}) {
    ServerOptions options;
    options.address = address;
    EXPECT_THROW(ReviewServer(options, never, audit::Model::shipped(), clock), UsageError) << address;
  }
}

TEST(ReviewServerDoors, without_tls_it_warns) {
  ServerOptions options;
  EXPECT_EQ(warning_of(options), "") << "Nobody listens in on loopback.";
  options.address = "0.0.0.0";
  options.password_hash = "$argon2id$";
  EXPECT_THAT(warning_of(options), HasSubstr("TLS"));
  options.public_origin = "http://review.example.org";
  EXPECT_THAT(warning_of(options), HasSubstr("TLS"));
  options.public_origin = "https://review.example.org";
  EXPECT_EQ(warning_of(options), "");
}

TEST(ReviewServerDoors, an_origin_is_one) {
  const auto never = []() -> std::unique_ptr<ReviewStore> { throw Error("It must not be opened."); };
  FakeClock clock;
  for (const char* const origin :
       {"review.example.org", "https://", "https://review.example.org/queue", "ftp://x"}) {
    ServerOptions options;
    options.public_origin = origin;
    EXPECT_THROW(ReviewServer(options, never, audit::Model::shipped(), clock), UsageError) << origin;
  }
}

}  // namespace
}  // namespace daejo::review
