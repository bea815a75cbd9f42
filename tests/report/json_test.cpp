#include "base/json.h"
#include "report/json.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>
#include <sstream>

#include "base/utf8.h"
#include "base/version.h"
#include "report/read_results.h"
#include "report/report_format.h"
#include "tests/report/sample_run.h"

namespace daejo::report {
namespace {

using testing::HasSubstr;

ParsedJson rendered(const AuditRun& run) {
  return ParsedJson::parse(render_json(run));
}

TEST(JsonReport, keeps_the_entries_in_file_order) {
  std::vector<ParsedJson> ids;
  const ParsedJson report = rendered(sample_run());
  for (const ParsedJson& entry : report["entries"]) ids.push_back(entry["arxiv_id"]);
  EXPECT_EQ(ids, (std::vector<ParsedJson>{"2410.12109", "2410.12722", "2410.12405", nullptr}));
}

TEST(JsonReport, gives_an_entry_everything_that_is_promised) {
  EXPECT_EQ(rendered(sample_run())["entries"][2], ParsedJson::parse(R"({
    "arxiv_id": "2410.12405",
    "version": 2,
    "title": "ProSA: Assessing and Understanding the Prompt Sensitivity of LLMs",
    "translated_title": null,
    "authors": [],
    "date": "2024-10-17",
    "file": "digests/2024-10-17.md",
    "line": 34,
    "verdict": "mismatch",
    "mismatch": 0.99871,
    "logit": 6.65123,
    "reasons": [{
      "code": "unrelated",
      "severity": "error",
      "message": "The summary is about other work: of the abstract's weightiest terms it has one.",
      "message_ko": "요약이 다른 연구를 다룹니다.",
      "line": 37,
      "column": 5,
      "source": null,
      "evidence": {},
      "suppressed": null,
      "justification": null
    }],
    "signals": [
      {"name": "cosine", "value": 0.0213, "weight": 2.5},
      {"name": "abstract_explained", "value": 0.04, "weight": 1.25},
      {"name": "contrast", "value": -0.312, "weight": 2.9}
    ],
    "terms_found": [{"summary_term": "모델", "abstract_term": "model", "weight": 0.2, "summary_span": null, "abstract_span": null}],
    "terms_missed": [
      {"summary_term": null, "abstract_term": "prompt sensitivity", "weight": 0.4, "summary_span": null, "abstract_span": null},
      {"summary_term": null, "abstract_term": "decoding confidence", "weight": 0.3, "summary_span": null, "abstract_span": null},
      {"summary_term": null, "abstract_term": "few-shot", "weight": 0.1, "summary_span": null, "abstract_span": null}
    ],
    "sections": [],
    "sentences": [],
    "paper": null
  })"));
}

TEST(JsonReport, tells_and_reads_a_base_rate_that_was_estimated) {
  AuditRun run = sample_run();
  run.entries[2].judgement.base_rate = 0.0125;
  const std::string json = render_json(run);
  EXPECT_EQ(ParsedJson::parse(json)["entries"][2]["base_rate"], 0.0125);
  EXPECT_EQ(parse_results(json, "results.json").entries[2].judgement.base_rate, 0.0125);
}

TEST(JsonReport, gives_null_for_what_an_unverified_entry_lacks) {
  const ParsedJson entry = rendered(sample_run())["entries"][3];
  for (const char* key : {"arxiv_id", "version", "date", "mismatch", "logit"}) {
    EXPECT_TRUE(entry.at(key).is_null()) << key;
  }
  EXPECT_EQ(entry["verdict"], "unverified");
  EXPECT_EQ(entry["reasons"][0]["message"], "The entry links to no arXiv paper.");
}

TEST(JsonReport, gives_no_probability_of_what_is_unverified) {
  AuditRun run;
  run.entries = {unverified_entry("2410.00001", 1, "A", "There is no Korean text.")};
  run.entries[0].judgement.mismatch = 0.5;
  EXPECT_TRUE(rendered(run)["entries"][0]["mismatch"].is_null());
}

TEST(JsonReport, says_what_made_it_and_how_many_there_are) {
  const ParsedJson report = rendered(sample_run());
  EXPECT_EQ(report["schema"], 1);
  EXPECT_EQ(report["tool"], (ParsedJson{{"name", "daejo"}, {"version", tool_version()}}));
  EXPECT_EQ(report["model"], "daejo-test 1");
  EXPECT_EQ(report["thresholds"], (ParsedJson{{"mismatch", 0.9}, {"review", 0.3}}));
  EXPECT_EQ(report["summary"]["mismatch"], 1);
  EXPECT_EQ(report["problems"][0]["line"], 12);
  EXPECT_EQ(report["unreadable"][0]["file"], "digests/broken.json");
}

TEST(JsonReport, names_the_index_that_was_contrasted_with_and_no_other) {
  AuditRun run = sample_run();
  EXPECT_EQ(rendered(run)["background"], (ParsedJson{{"file", "arxiv.index"}, {"papers", 39744}}));
  EXPECT_EQ(parse_results(render_json(run), "findings.json").background, run.background);
  run.background.reset();
  EXPECT_FALSE(rendered(run).contains("background"));
  EXPECT_EQ(parse_results(render_json(run), "findings.json").background, std::nullopt);
}

TEST(JsonReport, that_is_read_again_has_a_reason_for_all_that_is_unread) {
  AuditRun run;
  run.unread = {sample_entry(Verdict::unverified, "2410.00001", 3, "A")};
  run.unread.front().judgement.reasons.clear();
  EXPECT_THROW(parse_results(render_json(run), "findings.json"), InputError);
}

TEST(JsonReport, of_an_empty_run_has_empty_arrays) {
  const ParsedJson report = rendered({});
  for (const char* key : {"entries", "problems", "unreadable"})
    EXPECT_EQ(report.at(key), ParsedJson::array()) << key;
}

TEST(JsonReport, of_a_hostile_run_is_valid_json_in_valid_utf8) {
  const std::string text = render_json(hostile_run());
  EXPECT_FALSE(first_invalid_utf8(text).has_value());
  const ParsedJson report = ParsedJson::parse(text);
  EXPECT_TRUE(report["thresholds"]["mismatch"].is_null());
  EXPECT_TRUE(report["entries"][0]["logit"].is_null());
  EXPECT_THAT(report["entries"][0]["title"].get<std::string>(), HasSubstr("\uFFFD"));
}

TEST(JsonReport, rounds_numbers_to_six_significant_digits) {
  AuditRun run;
  run.entries = {sample_entry(Verdict::ok, "2410.00001", 1, "A")};
  std::vector<Signal>& signals = run.entries[0].judgement.signals;
  for (const double value : {0.1 + 0.2, 1.0 / 3, -123456.789, 1e-20 / 3, -0.0, 1.0}) {
    signals.push_back({"s", value, 0, {}});
  }
  const std::string text = render_json(run);
  for (const char* digits : {":0.3,", ":0.333333,", ":-123457.0,", ":3.33333e-21,", ":0.0,", ":1.0,"}) {
    EXPECT_THAT(text, HasSubstr(digits));
  }
  EXPECT_EQ(text.find("-0.0"), std::string::npos);
}

TEST(JsonLines, has_a_line_an_entry_in_the_shape_of_the_json) {
  std::istringstream text(render(sample_run(), Format::json_lines, {}));
  ParsedJson entries = ParsedJson::array();
  for (std::string line; std::getline(text, line);) entries.push_back(ParsedJson::parse(line));
  EXPECT_EQ(entries, rendered(sample_run())["entries"]);
  EXPECT_EQ(render({}, Format::json_lines, {}), "");
}

TEST(JsonReport, has_the_same_bytes_each_time) {
  EXPECT_EQ(render_json(sample_run()), render_json(sample_run()));
}

}  // namespace
}  // namespace daejo::report
