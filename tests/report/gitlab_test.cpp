#include "report/gitlab.h"
#include "base/json.h"

#include <gtest/gtest.h>

#include <set>

#include "base/utf8.h"
#include "tests/report/finding_run.h"
#include "tests/report/golden.h"
#include "tests/report/sample_run.h"

namespace daejo::report {
namespace {

TEST(GitlabCodeQuality, is_the_golden_one) {
  EXPECT_EQ(render_gitlab(finding_run(), {}), golden("findings.gitlab.json"));
}

TEST(GitlabCodeQuality, of_a_clean_run_is_an_empty_array) {
  EXPECT_EQ(ParsedJson::parse(render_gitlab({}, {})), ParsedJson::array());
}

TEST(GitlabCodeQuality, grades_by_severity_and_leaves_accepted_findings_out) {
  std::vector<std::string> severities;
  for (const ParsedJson& violation : ParsedJson::parse(render_gitlab(finding_run(), {}))) {
    severities.push_back(violation["severity"]);
  }
  EXPECT_EQ(severities, (std::vector<std::string>{"blocker", "major", "minor", "info", "minor", "minor"}));
}

TEST(GitlabCodeQuality, gives_no_fingerprint_twice) {
  AuditRun run = finding_run();
  run.entries.push_back(run.entries[0]);
  run.entries.back().file = "digests/copy.md";
  run.unreadable.push_back(run.unreadable[0]);
  std::set<std::string> seen;
  for (const ParsedJson& violation : ParsedJson::parse(render_gitlab(run, {}))) {
    EXPECT_TRUE(seen.insert(violation["fingerprint"]).second) << violation;
  }
}

TEST(GitlabCodeQuality, of_a_hostile_run_is_valid_utf8) {
  const std::string text = render_gitlab(hostile_run(), {});
  EXPECT_FALSE(first_invalid_utf8(text).has_value());
  EXPECT_EQ(ParsedJson::parse(text).size(), 3U);
}

}  // namespace
}  // namespace daejo::report
