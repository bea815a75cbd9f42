#include "report/report_path.h"

#include <gtest/gtest.h>

namespace daejo::report {
namespace {

const PathRoots roots = {"/work/site/tools", "/work/site"};

TEST(ReportPath, is_relative_to_the_checkout) {
  EXPECT_EQ(report_path("../digests/a.md", roots), "digests/a.md");
  EXPECT_EQ(report_path("./a.md", roots), "tools/a.md");
  EXPECT_EQ(report_path("/work/site/x/../a.md", roots), "a.md");
}

TEST(ReportPath, outside_of_the_checkout_stays_as_given) {
  EXPECT_EQ(report_path("/work/other/a.md", roots), "/work/other/a.md");
  EXPECT_EQ(report_path("../../a.md", roots), "../../a.md");
  EXPECT_EQ(report_path("-", roots), "-");
}

TEST(ReportPath, without_a_checkout_is_only_tidied) {
  EXPECT_EQ(report_path("./x/../a.md", {}), "a.md");
  EXPECT_EQ(report_path("", {}), "");
}

TEST(ReportPath, shows_what_cannot_be_seen) {
  EXPECT_EQ(visible_path("a  b\x1b[2J\xFF 가.md"), "a  b\uFFFD[2J\uFFFD 가.md");
}

TEST(ReportPath, becomes_a_uri) {
  EXPECT_EQ(path_uri("a b/가#?%.md"), "a%20b/%EA%B0%80%23%3F%25.md");
  EXPECT_EQ(path_uri("c:/a.md"), "c%3A/a.md") << "A colon in the first part would be read as a scheme.";
  EXPECT_EQ(path_uri("/a/b.md"), "file:///a/b.md");
  EXPECT_EQ(path_uri("\xFF"), "%FF");
}

}  // namespace
}  // namespace daejo::report
