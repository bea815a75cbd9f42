#include "report/percent.h"

#include <gtest/gtest.h>

#include <fstream>
#include <limits>

#include "base/json.h"

namespace daejo::report {
namespace {

TEST(Percent, is_as_the_examples_say) {
  std::ifstream file(DAEJO_SOURCE_DIR "/tests/report/percent_examples.json");
  const ParsedJson examples = ParsedJson::parse(file);
  ASSERT_GT(examples.size(), 10U);
  for (const ParsedJson& example : examples) {
    EXPECT_EQ(percent(example[0].get<double>()), example[1].get<std::string>()) << example[0];
  }
}

TEST(Percent, of_what_is_no_number_is_empty_or_a_dash) {
  EXPECT_EQ(percent(std::numeric_limits<double>::quiet_NaN()), "");
  EXPECT_EQ(percent_or_dash(std::nullopt), "–");
  EXPECT_EQ(percent_or_dash(0.5), "50%");
}

}  // namespace
}  // namespace daejo::report
