#include "check/fix_request.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tests/check/two_entries.h"

namespace daejo::check {
namespace {

using nlohmann::json;

AuditedEntry failing_entry(const parsers::Digest& digest) {
  AuditedEntry audited{digest.file, 0, digest.entries[0], std::nullopt, {}};
  audited.entry.id->version = 2;
  audited.paper = parsers::Paper{};
  audited.paper->title = "The Paper's Title";
  audited.paper->abstract = "The abstract \"says\" this.\nAnd that.";
  audited.judgement.verdict = Verdict::mismatch;
  audited.judgement.mismatch = 0.987;
  Reason reason{"unrelated", Severity::error, {"It is about something else.", "다른 내용입니다."}};
  reason.place = {digest.file, 3};
  reason.evidence = {{"best_fit", std::string("1706.03762")}, {"share", 0.5}};
  audited.judgement.reasons = {reason, reason};
  audited.judgement.reasons[1].suppressed = Suppression::baseline;
  return audited;
}

TEST(FixRequest, is_one_line_of_json_with_all_that_a_command_needs) {
  const parsers::Digest digest = test::two_entries();
  const std::string request = fix_request(failing_entry(digest), digest.source, 1, 2, std::nullopt);
  EXPECT_EQ(request.find('\n'), request.size() - 1);
  EXPECT_EQ(json::parse(request), json::parse(R"({
    "schema": 1, "round": 1, "rounds": 2, "file": "day.md", "line": 3, "date": "2024-01-15",
    "title": "First Paper", "arxiv_id": "2106.09685", "version": 2, "link": "https://arxiv.org/abs/2106.09685",
    "paper_title": "The Paper's Title", "abstract": "The abstract \"says\" this.\nAnd that.", "source": null,
    "summary": "첫째 논문은 행렬을 살핍니다.\n3배 빠릅니다.",
    "summary_markdown": "- **What's New**: 첫째 논문은 행렬을 살핍니다.\n- **Performance Highlights**: 3배 빠릅니다.",
    "sections": [{"label": "What's New", "text": "첫째 논문은 행렬을 살핍니다."},
                 {"label": "Performance Highlights", "text": "3배 빠릅니다."}],
    "verdict": "mismatch", "mismatch": 0.987,
    "reasons": [{"code": "unrelated", "severity": "error", "message": "It is about something else.",
                 "message_ko": "다른 내용입니다.", "line": 3,
                 "evidence": {"best_fit": "1706.03762", "share": 0.5}}],
    "last_attempt": null})"));
}

TEST(FixRequest, tells_what_was_wrong_with_the_last_attempt) {
  const parsers::Digest digest = test::two_entries();
  const FailedAttempt last{
      "- 다른 글", "The new summary fails as well; found were: generic.", {{"generic", Severity::error, {}}}};
  const json request = json::parse(fix_request(failing_entry(digest), digest.source, 2, 2, last));
  EXPECT_EQ(request["round"], 2);
  EXPECT_EQ(request["last_attempt"]["summary_markdown"], "- 다른 글");
  EXPECT_EQ(request["last_attempt"]["objection"], last.objection);
  EXPECT_EQ(request["last_attempt"]["reasons"][0]["code"], "generic");
}

TEST(FixRequest, has_null_for_what_is_unknown) {
  const parsers::Digest digest = test::two_entries();
  AuditedEntry audited = failing_entry(digest);
  audited.entry.id.reset();
  audited.paper.reset();
  const json request = json::parse(fix_request(audited, digest.source, 1, 1, std::nullopt));
  for (const char* key : {"arxiv_id", "version", "paper_title", "abstract"}) {
    EXPECT_TRUE(request.at(key).is_null()) << key;
  }
}

}  // namespace
}  // namespace daejo::check
