#include "report/sarif.h"
#include "base/json.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "base/utf8.h"
#include "findings/rules.h"
#include "tests/report/finding_run.h"
#include "tests/report/golden.h"
#include "tests/report/sample_run.h"

namespace daejo::report {
namespace {

using testing::HasSubstr;
using testing::Not;

ParsedJson sarif_run(const AuditRun& run, const CiOptions& options = {}) {
  return ParsedJson::parse(render_sarif(run, options)).at("runs").at(0);
}

ParsedJson first_location(const ParsedJson& result) {
  return result["locations"][0]["physicalLocation"];
}

TEST(Sarif, is_the_golden_one) {
  EXPECT_EQ(render_sarif(finding_run(), {}), golden("findings.sarif"));
}

TEST(Sarif, lists_every_rule_with_its_help) {
  const ParsedJson rules = sarif_run({})["tool"]["driver"]["rules"];
  ASSERT_EQ(rules.size(), all_rules().size());
  for (std::size_t i = 0; i < rules.size(); ++i) {
    EXPECT_EQ(rules[i]["id"], all_rules()[i].code);
    EXPECT_EQ(rules[i]["defaultConfiguration"]["level"], to_string(all_rules()[i].severity));
    EXPECT_FALSE(rules[i].contains("helpUri")) << "No address is known.";
  }
  EXPECT_EQ(sarif_run({}, {.paths = {},
                           .source_url = {},
                           .documentation_url = "https://a.test/r",
                           .fail_on = {}})["tool"]["driver"]["rules"][0]["helpUri"],
            "https://a.test/r#unrelated");
}

TEST(Sarif, points_at_the_rule_of_each_result) {
  const ParsedJson run = sarif_run(finding_run());
  for (const ParsedJson& result : run["results"]) {
    const std::size_t index = result["ruleIndex"];
    EXPECT_EQ(run["tool"]["driver"]["rules"][index]["id"], result["ruleId"]);
  }
}

TEST(Sarif, gives_regions_in_the_columns_that_it_declares) {
  const ParsedJson run = sarif_run(finding_run());
  EXPECT_EQ(run["columnKind"], "unicodeCodePoints");
  EXPECT_EQ(first_location(run["results"][1])["region"],
            (ParsedJson{{"startLine", 11}, {"startColumn", 13}, {"endLine", 11}, {"endColumn", 16}}));
}

TEST(Sarif, gives_the_line_alone_where_the_region_is_unknown) {
  const ParsedJson results = sarif_run(sample_run())["results"];
  EXPECT_EQ(first_location(results[1])["region"], (ParsedJson{{"startLine", 37}}));
}

TEST(Sarif, encodes_paths_as_uris) {
  const ParsedJson results = sarif_run(finding_run())["results"];
  EXPECT_EQ(first_location(results[4])["artifactLocation"]["uri"], "digests/10%EC%9B%94%2018%EC%9D%BC.md");
}

TEST(Sarif, tells_like_results_of_one_file_apart) {
  std::set<std::string> seen;
  const ParsedJson results = sarif_run(finding_run())["results"];
  EXPECT_EQ(results.size(), 6U);
  for (const ParsedJson& result : results) {
    EXPECT_TRUE(seen.insert(result["partialFingerprints"]["primaryLocationLineHash"]).second);
  }
}

TEST(Sarif, keeps_fingerprints_where_lines_move) {
  AuditRun moved = finding_run();
  for (AuditedEntry& audited : moved.entries) {
    audited.entry.line += 5;
    for (Reason& reason : audited.judgement.reasons) reason.region.line += 5;
  }
  const ParsedJson before = sarif_run(finding_run())["results"];
  const ParsedJson after = sarif_run(moved)["results"];
  ASSERT_EQ(before.size(), after.size());
  for (std::size_t i = 0; i < before.size(); ++i) {
    EXPECT_EQ(before[i]["partialFingerprints"], after[i]["partialFingerprints"]);
  }
}

TEST(Sarif, marks_accepted_results_instead_of_dropping_them) {
  const ParsedJson results = sarif_run(finding_run())["results"];
  EXPECT_EQ(
      results[3]["suppressions"],
      ParsedJson::array({{{"kind", "inSource"}, {"justification", "It was read against the full text."}}}));
  EXPECT_FALSE(results[0].contains("suppressions"));
}

TEST(Sarif, says_how_the_run_ended) {
  const ParsedJson failed = sarif_run(finding_run())["invocations"][0];
  EXPECT_EQ(failed["executionSuccessful"], false);
  EXPECT_EQ(failed["exitCode"], 2);
  ASSERT_EQ(failed["toolExecutionNotifications"].size(), 2U);
  EXPECT_EQ(failed["toolExecutionNotifications"][0]["level"], "error");
  const ParsedJson clean = sarif_run({})["invocations"][0];
  EXPECT_EQ(clean["executionSuccessful"], true);
  EXPECT_EQ(clean["exitCode"], 0);
  AuditRun found = long_run(1);
  EXPECT_EQ(sarif_run(found)["invocations"][0]["exitCode"], 1);
  CiOptions never;
  never.fail_on = {FailOn::never};
  EXPECT_EQ(sarif_run(found, never)["invocations"][0]["exitCode"], 0);
}

TEST(Sarif, tells_a_verdict_whose_reasons_were_switched_off) {
  AuditRun run = long_run(1);
  run.entries[0].judgement.reasons.clear();
  EXPECT_EQ(sarif_run(run)["results"][0]["ruleId"], "unrelated");
}

TEST(Sarif, keeps_the_worst_where_there_are_too_many) {
  AuditRun run = long_run(most_sarif_results + 2);
  run.entries[0].judgement.reasons[0].severity = Severity::note;
  run.entries[5].judgement.reasons[0].suppressed = Suppression::baseline;
  const ParsedJson limited = sarif_run(run);
  ASSERT_EQ(limited["results"].size(), most_sarif_results);
  EXPECT_THAT(limited["results"][0]["message"]["text"].get<std::string>(), HasSubstr("Paper 1)"));
  EXPECT_THAT(limited["results"][4]["message"]["text"].get<std::string>(), HasSubstr("Paper 6)"));
  EXPECT_THAT(
      limited["invocations"][0]["toolExecutionNotifications"][0]["message"]["text"].get<std::string>(),
      HasSubstr("2 results were left out, accepted ones first"));
}

TEST(Sarif, lets_no_text_be_taken_for_a_link_or_a_placeholder) {
  AuditRun run = long_run(1);
  run.entries[0].judgement.reasons[0].message.english = "[click](https://evil.test) and {0}.";
  const std::string text = sarif_run(run)["results"][0]["message"]["text"];
  EXPECT_THAT(text, Not(HasSubstr("](")));
  EXPECT_THAT(text, Not(HasSubstr("{0}")));
}

TEST(Sarif, of_a_hostile_run_is_valid_utf8_without_controls) {
  const std::string text = render_sarif(hostile_run(), {});
  EXPECT_FALSE(first_invalid_utf8(text).has_value());
  const ParsedJson results = ParsedJson::parse(text)["runs"][0]["results"];
  ASSERT_EQ(results.size(), 2U);
  const std::string uri = first_location(results[0])["artifactLocation"]["uri"];
  EXPECT_EQ(uri.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/%"),
            std::string::npos);
  EXPECT_THAT(results[0]["message"]["text"].get<std::string>(), Not(HasSubstr("\x1b")));
}

}  // namespace
}  // namespace daejo::report
