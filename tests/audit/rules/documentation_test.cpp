#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>
#include <string>

#include "findings/rules.h"

namespace daejo::audit {
namespace {

TEST(Documentation, has_a_section_with_examples_for_each_reason_and_no_other) {
  std::ifstream file(std::string(DAEJO_SOURCE_DIR) + "/docs/reasons.md");
  std::stringstream text;
  text << file.rdbuf();
  std::size_t sections = 0;
  for (std::string line; std::getline(text, line);) {
    if (!line.starts_with("## ")) continue;
    ++sections;
    EXPECT_NE(find_rule(line.substr(3)), nullptr) << line;
  }
  EXPECT_EQ(sections, all_rules().size());
  const std::string all = text.str();
  for (const Rule& rule : all_rules()) {
    const std::size_t begin = all.find("## " + std::string(rule.code) + "\n");
    ASSERT_NE(begin, std::string::npos) << rule.code;
    const std::string section = all.substr(begin, all.find("\n## ", begin) - begin);
    for (const char* part : {"- Bad: ", "- Good: ", "Evidence: ", "What to do: "}) {
      EXPECT_THAT(section, testing::HasSubstr(part)) << rule.code;
    }
  }
}

TEST(Documentation, of_rules_is_in_both_languages) {
  for (const Rule& rule : all_rules()) {
    for (const std::string_view text : {rule.title, rule.title_ko, rule.meaning, rule.meaning_ko}) {
      EXPECT_FALSE(text.empty()) << rule.code;
    }
  }
}

}  // namespace
}  // namespace daejo::audit
