#include "review/web/review_application.h"
#include "base/json.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/review/application_fixture.h"

namespace daejo::review {
namespace {
using namespace daejo::test;
using testing::HasSubstr;
using testing::Not;
using testing::SizeIs;

using ReviewApplicationTest = ApplicationTest;

ParsedJson body(const WebAnswer& answer) {
  return ParsedJson::parse(answer.body);
}

TEST_P(ReviewApplicationTest, shows_the_queue_the_worst_first) {
  const WebAnswer answer = kim.get("/");
  EXPECT_EQ(answer.status, 200);
  EXPECT_LT(answer.body.find("Paper 2410.00002"), answer.body.find("Paper 2410.00001"));
  EXPECT_THAT(answer.body, Not(HasSubstr("Paper 2410.00003")));
  EXPECT_THAT(answer.body, HasSubstr("<html lang=\"en\""));
}

TEST_P(ReviewApplicationTest, speaks_the_browsers_language_until_another_is_chosen) {
  WebRequest request = kim.reading("/");
  request.accept_language = "ko-KR,ko;q=0.9,en;q=0.8";
  EXPECT_THAT(kim.send(request).body, HasSubstr("<html lang=\"ko\""));
  kim.post("/api/settings", {{"language", "en"}});
  EXPECT_THAT(kim.send(kim.reading("/")).body, HasSubstr("<html lang=\"en\""));
  kim.post("/api/settings", {{"language", "ko"}});
  EXPECT_THAT(kim.get("/").body, HasSubstr("<html lang=\"ko\""));
}

TEST_P(ReviewApplicationTest, a_decision_is_kept_with_who_and_when_and_counted) {
  kim.get("/");
  const WebAnswer answer =
      kim.post("/api/decide", {{"item", 2}, {"version", 1}, {"decision", "swapped"}, {"note", "메모"}});
  ASSERT_EQ(answer.status, 200) << answer.body;
  EXPECT_EQ(body(answer)["counts"]["open"], 1);
  EXPECT_EQ(body(answer)["counts"]["decided"], 1);
  EXPECT_EQ(body(answer)["item"]["version"], 2);
  EXPECT_EQ(store->find(2, noon)->ruling,
            (Ruling{Decision::swapped, "메모", "kim", "2024-10-17T08:00:00Z", ""}));
}

TEST_P(ReviewApplicationTest, the_loser_of_a_race_is_told_and_sees_the_other_decision) {
  Browser lee(application);
  kim.get("/");
  lee.get("/");
  lee.post("/api/settings", {{"name", "lee"}});
  lee.get("/");
  EXPECT_EQ(kim.post("/api/decide", {{"item", 2}, {"version", 1}, {"decision", "right"}}).status, 200);
  const WebAnswer lost = lee.post("/api/decide", {{"item", 2}, {"version", 1}, {"decision", "generic"}});
  EXPECT_EQ(lost.status, 409);
  EXPECT_EQ(body(lost)["item"]["ruling"]["decision"], "right");
  EXPECT_EQ(body(lost)["item"]["ruling"]["who"], "kim");
}

TEST_P(ReviewApplicationTest, undo_takes_it_back_and_says_where_there_is_nothing) {
  kim.get("/");
  EXPECT_EQ(kim.post("/api/undo", {{"item", 1}, {"version", 1}}).status, 422);
  kim.post("/api/decide", {{"item", 1}, {"version", 1}, {"decision", "right"}});
  EXPECT_EQ(kim.post("/api/undo", {{"item", 1}, {"version", 2}}).status, 200);
  EXPECT_EQ(store->find(1, noon)->ruling.decision, Decision::none);
}

TEST_P(ReviewApplicationTest, others_see_who_has_an_item_open_and_what_was_decided_since) {
  Browser lee(application);
  kim.get("/");
  lee.get("/");
  lee.post("/api/settings", {{"name", "lee"}});
  lee.get("/");
  EXPECT_EQ(body(lee.post("/api/take", {{"item", 1}}))["taken_by"], "");
  EXPECT_EQ(body(kim.post("/api/take", {{"item", 1}}))["taken_by"], "lee");
  ParsedJson changes = body(kim.get("/api/changes", "since=2"));
  ASSERT_THAT(changes["items"], SizeIs(2)) << "Some are told twice rather than once too little.";
  EXPECT_EQ(changes["items"][0]["taken_by"], "lee");
  EXPECT_EQ(body(lee.get("/api/changes", "since=2"))["items"][0]["taken_by"], "") << "Not by oneself.";
  lee.post("/api/release", {{"item", 1}});
  EXPECT_EQ(body(kim.post("/api/take", {{"item", 1}}))["taken_by"], "");
  clock.pass(std::chrono::seconds(31));
  EXPECT_EQ(body(lee.post("/api/take", {{"item", 1}}))["taken_by"], "")
      << "A window that is gone keeps nothing.";
}

TEST_P(ReviewApplicationTest, an_item_has_its_neighbours_also_once_it_is_decided) {
  kim.get("/");
  EXPECT_THAT(kim.get("/item/2").body, HasSubstr("<a id=\"next\" href=\"/item/1\">"));
  kim.post("/api/decide", {{"item", 2}, {"version", 1}, {"decision", "right"}});
  EXPECT_THAT(kim.get("/item/2").body, HasSubstr("<a id=\"next\" href=\"/item/1\">"));
  EXPECT_THAT(kim.get("/item/1").body, Not(HasSubstr("href=\"/item/2\"")));
  EXPECT_THAT(kim.get("/item/1", "state=all").body,
              HasSubstr("<a id=\"previous\" href=\"/item/2?state=all\">"));
}

TEST_P(ReviewApplicationTest, what_is_typed_is_audited) {
  kim.get("/");
  const WebAnswer answer =
      kim.post("/api/score", {{"item", 1}, {"sections", {"요약을 논문과 맞대어 봅니다."}}});
  ASSERT_EQ(answer.status, 200) << answer.body;
  EXPECT_TRUE(body(answer)["mismatch"].is_number());
  EXPECT_EQ(body(answer)["markdown"], "- **What's New**: 요약을 논문과 맞대어 봅니다.\n");
  EXPECT_EQ(body(kim.post("/api/score", {{"item", 1}, {"sections", {""}}}))["verdict"], "unverified");
}

TEST_P(ReviewApplicationTest, what_is_typed_is_audited_by_the_servers_base_rate) {
  const ParsedJson typed = {{"item", 1}, {"sections", {"요약을 논문과 맞대어 봅니다."}}};
  kim.get("/");
  const double before = body(kim.post("/api/score", typed))["mismatch"];
  judge.base_rate = 0.5;
  ReviewApplication strict = make_application({});
  Browser lee{strict};
  lee.get("/");
  EXPECT_GT(body(lee.post("/api/score", typed))["mismatch"], before);
}

TEST_P(ReviewApplicationTest, a_corrected_summary_is_kept_with_its_decision) {
  kim.get("/");
  kim.post("/api/decide", {{"item", 1}, {"version", 1}, {"decision", "fixed"}, {"fixed", {"고친 *글*"}}});
  EXPECT_EQ(store->find(1, noon)->ruling.fixed_text, "- **What's New**: 고친 \\*글\\*\n");
}

TEST_P(ReviewApplicationTest, a_changed_text_shows_the_earlier_decision_and_a_diff) {
  kim.get("/");
  kim.post("/api/decide", {{"item", 1}, {"version", 1}, {"decision", "generic"}, {"note", "막연함"}});
  add(*store, run_of({doubted_entry("2410.00001", "하나 더", Verdict::review, 1)}));
  const auto open = store->list({}, noon);
  ASSERT_EQ(open.back().previous, 1);
  const std::string page = kim.get("/item/" + std::to_string(open.back().id)).body;
  EXPECT_THAT(page, HasSubstr("Wrong: generic"));
  EXPECT_THAT(page, HasSubstr("막연함"));
  EXPECT_THAT(page, HasSubstr("<ins>"));
}

TEST_P(ReviewApplicationTest, what_is_not_there_is_said_so) {
  kim.get("/");
  for (const char* const path :
       {"/item/99", "/item/", "/item/x", "/nothing", "/api/nothing", "/login", "/assets/x"}) {
    EXPECT_EQ(kim.get(path).status, 404) << path;
  }
  EXPECT_EQ(kim.post("/api/take", {{"item", 99}}).status, 404);
  EXPECT_EQ(kim.post("/api/decide", {{"item", 99}, {"version", 1}, {"decision", "right"}}).status, 404);
  EXPECT_EQ(kim.post("/api/explode", {{"item", 1}}).status, 404);
}

TEST_P(ReviewApplicationTest, a_body_that_is_not_as_it_should_be_changes_nothing) {
  kim.get("/");
  for (const char* const text :
       {"", "{", "[]", "null", "17", R"("x")", R"({"item":1})",
        R"({"item":"1","version":1,"decision":"right"})", R"({"item":1.5,"version":1,"decision":"right"})",
        R"({"item":1,"version":1,"decision":"none"})", R"({"item":1,"version":1,"decision":7})",
        R"({"item":1,"version":1,"decision":"fixed","fixed":"x"})",
        R"({"item":1,"version":1,"decision":"fixed","fixed":["a","b"]})",
        R"({"item":1,"version":1,"decision":"right","note":[]})",
        R"({"item":1e999,"version":1,"decision":"right"})", "\xFF\xFE"}) {
    EXPECT_EQ(kim.send(kim.writing("/api/decide", text)).status, 400) << text;
  }
  EXPECT_EQ(kim.send(kim.writing("/api/decide", std::string(200'000, '['))).status, 400);
  EXPECT_EQ(kim.send(kim.writing("/api/score", std::string(100'000, '[') + std::string(100'000, ']'))).status,
            400);
  EXPECT_THAT(store->history(0), SizeIs(2)) << "Nothing but the two additions.";
}

INSTANTIATE_TEST_SUITE_P(Sqlite, ReviewApplicationTest, testing::Values(false));
INSTANTIATE_TEST_SUITE_P(Postgres, ReviewApplicationTest, testing::Values(true));

}  // namespace
}  // namespace daejo::review
