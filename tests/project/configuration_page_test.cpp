#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

#include "project/setting_keys.h"
#include "project/settings_file.h"

namespace daejo::project {
namespace {

std::string page() {
  std::ifstream in(std::string(DAEJO_SOURCE_DIR) + "/docs/configuration.md", std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// The text that the page must have about a key.
std::string section_of(const SettingKey& key) {
  std::string facts = describe_type(key);
  facts += key.default_value.empty() ? "; no default" : fmt::format("; default `{}`", key.default_value);
  if (key.name != "paths") facts += fmt::format("; option `--{}`", key.name);
  if (!environment_name(key).empty()) facts += fmt::format("; variable `{}`", environment_name(key));
  return fmt::format("### {}\n\n{}\n\n*{}*\n\n```toml\n{} = {}\n```\n", key.name, key.help, facts, key.name,
                     key.example);
}

TEST(ConfigurationPage, says_of_each_key_what_its_table_says_in_its_order) {
  const std::string text = page();
  std::vector<std::string> headings;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("### ")) headings.push_back(line.substr(4));
  }
  std::vector<std::string> names;
  for (const SettingKey& key : setting_keys()) {
    names.emplace_back(key.name);
    EXPECT_THAT(text, testing::HasSubstr(section_of(key)));
  }
  EXPECT_EQ(headings, names);
}

TEST(ConfigurationPage, has_blocks_that_are_read) {
  const std::string text = page();
  const std::string fence = "```toml\n";
  std::size_t blocks = 0;
  for (std::size_t at = text.find(fence); at != std::string::npos; at = text.find(fence, at + 1)) {
    const std::size_t begin = at + fence.size();
    const std::string block = text.substr(begin, text.find("```", begin) - begin);
    EXPECT_NO_THROW(parse_settings(block, "daejo.toml", {})) << block;
    ++blocks;
  }
  // Each key has one block. The other two are the first block of the page and the one about `[[reader]]`.
  EXPECT_EQ(blocks, setting_keys().size() + 2);
}

}  // namespace
}  // namespace daejo::project
