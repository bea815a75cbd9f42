#include "report/junit.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <pugixml.hpp>

#include "tests/report/finding_run.h"
#include "tests/report/golden.h"
#include "tests/report/sample_run.h"

namespace daejo::report {
namespace {

using testing::HasSubstr;

struct Junit : testing::Test {
  pugi::xml_document document;

  pugi::xml_node read(const AuditRun& run, const CiOptions& options = {}) {
    const std::string text = render_junit(run, options);
    EXPECT_TRUE(document.load_buffer(text.data(), text.size())) << text;
    return document.child("testsuites");
  }

  pugi::xml_node case_of(const char* name_start) {
    return document.find_node([&](pugi::xml_node node) {
      return std::string_view(node.name()) == "testcase" &&
             std::string_view(node.attribute("name").value()).starts_with(name_start);
    });
  }
};

TEST_F(Junit, is_the_golden_one) {
  EXPECT_EQ(render_junit(finding_run(), {}), golden("findings.junit.xml"));
}

TEST_F(Junit, has_a_suite_a_file_and_a_case_an_entry_and_counts_them) {
  const pugi::xml_node suites = read(finding_run());
  const auto files = suites.children("testsuite");
  EXPECT_EQ(std::distance(files.begin(), files.end()), 3);
  EXPECT_EQ(suites.attribute("tests").as_int(), 7);
  EXPECT_EQ(suites.attribute("failures").as_int(), 1);
  EXPECT_EQ(suites.attribute("errors").as_int(), 1);
  const pugi::xml_node other = suites.find_child_by_attribute("testsuite", "name", "digests/10월 18일.md");
  EXPECT_EQ(other.attribute("tests").as_int(), 2);
  EXPECT_EQ(other.attribute("skipped").as_int(), 2);
}

TEST_F(Junit, fails_what_fails_the_run) {
  read(finding_run());
  EXPECT_STREQ(case_of("2410.00001").child("failure").attribute("type").value(), "unrelated");
  CiOptions never;
  never.fail_on.assign(6, FailOn::never);
  read(finding_run(), never);
  EXPECT_FALSE(case_of("2410.00001").child("failure"));
  EXPECT_THAT(case_of("2410.00001").child("system-out").text().get(), HasSubstr("[unrelated]"));
}

TEST_F(Junit, never_lets_what_is_unverified_look_passed) {
  CiOptions never;
  never.fail_on.assign(6, FailOn::never);
  read(finding_run(), never);
  EXPECT_STREQ(case_of("2410.00005").child("skipped").attribute("message").value(),
               "arXiv has no paper 2410.00005.");
  AuditRun run = finding_run();
  for (AuditedEntry& audited : run.entries) {
    for (Reason& reason : audited.judgement.reasons) reason.suppressed = Suppression::baseline;
  }
  read(run);
  EXPECT_TRUE(case_of("2410.00005").child("skipped"));
  run.entries = {sample_entry(Verdict::unverified, "2410.00009", 1, "No cause")};
  read(run);
  EXPECT_TRUE(case_of("2410.00009").child("skipped"));
}

TEST_F(Junit, lets_a_warning_fail_where_the_fail_level_says_so) {
  read(finding_run());
  EXPECT_FALSE(case_of("2410.00002").child("failure"));
  EXPECT_TRUE(case_of("2410.00002").child("system-out"));
  CiOptions strict;
  strict.fail_on.assign(6, FailOn::review);
  read(finding_run(), strict);
  EXPECT_STREQ(case_of("2410.00002").child("failure").attribute("type").value(), "figure-contradicted");
}

TEST_F(Junit, passes_what_was_accepted_and_says_so) {
  read(finding_run());
  EXPECT_FALSE(case_of("2410.00003").child("failure"));
  EXPECT_THAT(case_of("2410.00003").child("system-out").text().get(), HasSubstr("(accepted)"));
}

TEST_F(Junit, says_nothing_of_a_clean_entry) {
  read(finding_run());
  EXPECT_TRUE(case_of("2410.00004"));
  EXPECT_FALSE(case_of("2410.00004").first_child());
}

TEST_F(Junit, gives_an_error_for_what_could_not_be_read) {
  read(finding_run());
  EXPECT_STREQ(case_of("can be read").child("error").attribute("message").value(),
               "This is not JSON; fix the file.");
}

TEST_F(Junit, tells_cases_of_one_name_apart) {
  read(finding_run());
  EXPECT_TRUE(case_of("2410.00005 A paper that was not found (2)"));
}

TEST_F(Junit, of_a_hostile_run_can_be_read) {
  const pugi::xml_node suites = read(hostile_run());
  EXPECT_EQ(suites.attribute("tests").as_int(), 3);
}

}  // namespace
}  // namespace daejo::report
