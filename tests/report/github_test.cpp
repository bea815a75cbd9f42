#include "report/github.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>
#include <vector>

#include "base/utf8.h"
#include "tests/report/finding_run.h"
#include "tests/report/golden.h"
#include "tests/report/sample_run.h"

namespace daejo::report {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

std::vector<std::string> lines_of(const AuditRun& run, const CiOptions& options = {}) {
  std::istringstream text(render_github(run, options));
  std::vector<std::string> lines;
  for (std::string line; std::getline(text, line);) lines.push_back(line);
  return lines;
}

std::size_t count_commands(const std::vector<std::string>& lines, const std::string& command) {
  return static_cast<std::size_t>(std::ranges::count_if(
      lines, [&](const std::string& line) { return line.starts_with("::" + command + " "); }));
}

TEST(GithubAnnotations, are_the_golden_ones) {
  EXPECT_EQ(render_github(finding_run(), {}), golden("findings.github"));
}

TEST(GithubAnnotations, of_a_clean_run_are_none) {
  EXPECT_EQ(render_github({}, {}), "");
}

TEST(GithubAnnotations, escape_properties_and_data) {
  const auto lines = lines_of(finding_run());
  EXPECT_THAT(lines[1], HasSubstr("::2410.00001 Prompts: a survey, 100%25 of"));
  AuditRun run = long_run(1);
  run.entries[0].file = "a,b:c%.md";
  EXPECT_THAT(lines_of(run)[0], StartsWith("::error file=a%2Cb%3Ac%25.md,line=1,"));
}

TEST(GithubAnnotations, give_columns_within_one_line_only_and_the_last_one_inclusive) {
  const std::string text = render_github(finding_run(), {});
  EXPECT_THAT(text, HasSubstr("line=11,endLine=11,col=13,endColumn=15,"));
  EXPECT_THAT(text, HasSubstr("line=12,endLine=13,title="));
}

TEST(GithubAnnotations, leave_accepted_findings_out) {
  EXPECT_THAT(render_github(finding_run(), {}), Not(HasSubstr("An accepted one")));
}

TEST(GithubAnnotations, show_the_worst_ten_and_count_the_rest) {
  AuditRun run = long_run(25);
  std::swap(run.entries[24].judgement.mismatch, run.entries[0].judgement.mismatch);
  const auto lines = lines_of(run);
  EXPECT_EQ(count_commands(lines, "error"), 10U);
  EXPECT_THAT(lines[0], HasSubstr("Paper 24"));
  EXPECT_EQ(count_commands(lines, "notice"), 1U);
  EXPECT_THAT(lines[10], AllOf(StartsWith("::notice "), HasSubstr("15 more findings are in the log")));
  EXPECT_EQ(lines.size(), 26U) << "Nothing may be lost.";
}

TEST(GithubAnnotations, never_need_more_than_ten_notices) {
  AuditRun run = long_run(12);
  for (AuditedEntry& audited : run.entries) audited.judgement.reasons[0].severity = Severity::note;
  EXPECT_EQ(count_commands(lines_of(run), "notice"), 10U);
}

TEST(GithubAnnotations, tell_a_widespread_cause_once) {
  AuditRun run;
  for (int i = 0; i < 20; ++i)
    run.entries.push_back(unverified_entry("2410.00001", 1, "A", "It is offline."));
  EXPECT_EQ(render_github(run, {}),
            "::warning title=daejo%3A unverified::20 entries could not be checked: It is offline.\n");
}

TEST(GithubAnnotations, name_paths_from_the_checkout) {
  AuditRun run = long_run(1);
  CiOptions options;
  options.paths = {"/work/site/tools", "/work/site"};
  run.entries[0].file = "../digests/./a.md";
  EXPECT_THAT(lines_of(run, options)[0], StartsWith("::error file=digests/a.md,"));
  run.entries[0].file = "/work/site/b.md";
  EXPECT_THAT(lines_of(run, options)[0], StartsWith("::error file=b.md,"));
  run.entries[0].file = "/elsewhere/b.md";
  EXPECT_THAT(lines_of(run, options)[0], StartsWith("::error file=/elsewhere/b.md,"));
}

TEST(GithubAnnotations, of_a_hostile_run_are_one_line_each_and_obey_nobody) {
  AuditRun run = hostile_run();
  for (int i = 0; i < 12; ++i) run.entries.push_back(run.entries.front());
  const std::string text = render_github(run, {});
  EXPECT_FALSE(first_invalid_utf8(text).has_value());
  EXPECT_EQ(text.find_first_of("\r\x1b\x07\x7f"), std::string::npos);
  EXPECT_THAT(text, Not(HasSubstr("##vso[")));
  for (const std::string& line : lines_of(run)) {
    const bool is_ours =
        line.starts_with("::error ") || line.starts_with("::warning ") || line.starts_with("::notice ");
    EXPECT_TRUE(is_ours || !line.starts_with("::")) << line;
  }
}

}  // namespace
}  // namespace daejo::report
