#include "report/report_format.h"

#include <gtest/gtest.h>

#include "report/json.h"
#include "tests/report/sample_run.h"

namespace daejo::report {
namespace {

TEST(ReportFormat, reads_each_name_that_it_lists) {
  EXPECT_EQ(format_names(),
            (std::vector<std::string>{"console", "json", "jsonl", "html", "csv", "sarif", "junit", "github",
                                      "gitlab", "checkstyle", "markdown", "step-summary"}));
  for (const std::string& name : format_names()) {
    const auto format = parse_format(name);
    ASSERT_TRUE(format.has_value()) << name;
    EXPECT_EQ(to_string(*format), name);
  }
}

TEST(ReportFormat, knows_no_other_name) {
  EXPECT_EQ(parse_format("JSON"), std::nullopt);
  EXPECT_EQ(parse_format("jsno"), std::nullopt);
  EXPECT_EQ(parse_format(""), std::nullopt);
}

TEST(ReportFormat, renders_what_the_format_renders) {
  const AuditRun run = sample_run();
  EXPECT_EQ(render(run, Format::json, {}), render_json(run));
  RenderOptions options;
  options.console.width = 60;
  options.console.verbose = true;
  EXPECT_EQ(render(run, Format::console, options), render_console(run, options.console));
}

}  // namespace
}  // namespace daejo::report
