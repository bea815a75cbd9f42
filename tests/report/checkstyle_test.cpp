#include "report/checkstyle.h"

#include <gtest/gtest.h>

#include <pugixml.hpp>

#include "tests/report/finding_run.h"
#include "tests/report/golden.h"
#include "tests/report/sample_run.h"

namespace daejo::report {
namespace {

std::vector<std::string> attributes(const AuditRun& run, const char* name) {
  pugi::xml_document document;
  const std::string text = render_checkstyle(run, {});
  EXPECT_TRUE(document.load_buffer(text.data(), text.size())) << text;
  std::vector<std::string> values;
  for (const auto& found : document.select_nodes("/checkstyle/file/error")) {
    values.emplace_back(found.node().attribute(name).value());
  }
  return values;
}

TEST(Checkstyle, is_the_golden_one) {
  EXPECT_EQ(render_checkstyle(finding_run(), {}), golden("findings.checkstyle.xml"));
}

TEST(Checkstyle, grades_by_severity_and_leaves_accepted_findings_out) {
  EXPECT_EQ(attributes(finding_run(), "severity"),
            (std::vector<std::string>{"error", "error", "warning", "info", "warning", "warning"}));
}

TEST(Checkstyle, counts_columns_in_bytes) {
  EXPECT_EQ(attributes(finding_run(), "column"), (std::vector<std::string>{"1", "", "31", "3", "", ""}));
}

TEST(Checkstyle, names_each_file_once) {
  AuditRun run = finding_run();
  std::swap(run.entries[1], run.entries[4]);
  pugi::xml_document document;
  const std::string text = render_checkstyle(run, {});
  ASSERT_TRUE(document.load_buffer(text.data(), text.size()));
  EXPECT_EQ(document.select_nodes("/checkstyle/file").size(), 3U);
}

TEST(Checkstyle, of_a_hostile_run_can_be_read) {
  EXPECT_EQ(attributes(hostile_run(), "severity"), (std::vector<std::string>{"error", "error", "warning"}));
}

}  // namespace
}  // namespace daejo::report
