#include "report/finding_list.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "report/checkstyle.h"
#include "report/gitlab.h"
#include "report/junit.h"
#include "report/sarif.h"
#include "tests/report/sample_run.h"

namespace daejo::report {
namespace {

/// A run with `count` entries, all unverified for the same cause.
AuditRun outage(std::size_t count) {
  AuditRun run;
  for (std::size_t i = 1; i <= count; ++i) {
    run.entries.push_back(
        unverified_entry("2410.0000" + std::to_string(i), i, "A title", "arXiv cannot be reached."));
  }
  return run;
}

std::size_t times(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

TEST(FindingList, tells_a_widespread_cause_once_and_lists_every_entry) {
  const AuditRun run = outage(9);
  std::vector<ListedFinding> findings = list_findings(run);
  shorten_widespread_causes(run, findings);
  ASSERT_EQ(findings.size(), 9U);
  EXPECT_EQ(findings[0].reason.message.english, "arXiv cannot be reached.");
  for (std::size_t i = 1; i < findings.size(); ++i) {
    EXPECT_EQ(findings[i].reason.message.english,
              "It could not be checked, for the same reason as the entry 2410.00001 A title.");
    EXPECT_EQ(findings[i].reason.message.korean,
              "다음 항목과 같은 이유로 확인하지 못했습니다: 2410.00001 A title.");
  }
}

TEST(FindingList, leaves_a_cause_of_few_entries_as_it_is) {
  const AuditRun run = outage(4);
  std::vector<ListedFinding> findings = list_findings(run);
  shorten_widespread_causes(run, findings);
  for (const ListedFinding& finding : findings)
    EXPECT_EQ(finding.reason.message.english, "arXiv cannot be reached.");
}

TEST(FindingList, gives_reports_with_a_place_for_each_finding_the_cause_once) {
  const AuditRun run = outage(9);
  // JUnit writes a sentence twice, as the message and in the text of a case. SARIF writes it in English and
  // in Korean, which are the same in this run.
  EXPECT_EQ(times(render_gitlab(run, {}), "arXiv cannot be reached."), 1U);
  EXPECT_EQ(times(render_checkstyle(run, {}), "arXiv cannot be reached."), 1U);
  EXPECT_EQ(times(render_junit(run, {}), "arXiv cannot be reached."), 2U);
  EXPECT_EQ(times(render_sarif(run, {}), "arXiv cannot be reached."), 2U);
  EXPECT_EQ(times(render_sarif(run, {}), "\"ruleId\": \"unverified\""), 9U);
  EXPECT_EQ(times(render_junit(run, {}), "<skipped "), 9U);
}

}  // namespace
}  // namespace daejo::report
