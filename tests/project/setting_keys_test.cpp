#include "project/setting_keys.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include "project/settings_file.h"

namespace daejo::project {
namespace {

using testing::HasSubstr;

TEST(SettingKeys, have_a_name_of_their_own_help_and_an_example_that_is_read) {
  std::set<std::string_view> names;
  for (const SettingKey& key : setting_keys()) {
    EXPECT_TRUE(names.insert(key.name).second) << key.name;
    EXPECT_TRUE(key.help.ends_with('.')) << key.name;
    EXPECT_NO_THROW(
        parse_settings(std::string(key.name) + " = " + std::string(key.example), "daejo.toml", {}))
        << key.name;
    EXPECT_EQ(key.value_name.empty(), key.type == SettingType::flag) << key.name;
  }
}

TEST(SettingKeys, have_a_default_or_say_what_happens_without_one) {
  for (const SettingKey& key : setting_keys()) {
    if (key.default_value.empty()) {
      EXPECT_THAT(std::string(key.help), HasSubstr("Without it")) << key.name;
      continue;
    }
    const std::string line = std::string(key.name) + " = " + std::string(key.default_value);
    EXPECT_NO_THROW(parse_settings(line, "daejo.toml", {})) << line;
  }
}

TEST(SettingKeys, are_found_by_name) {
  EXPECT_EQ(find_setting_key("fail-on")->name, "fail-on");
  EXPECT_EQ(find_setting_key("fail_on"), nullptr);
}

TEST(EnvironmentName, is_the_key_in_capitals_and_lists_have_none) {
  EXPECT_EQ(environment_name(*find_setting_key("api-interval")), "DAEJO_API_INTERVAL");
  EXPECT_EQ(environment_name(*find_setting_key("api-url")), "DAEJO_ARXIV_API");
  EXPECT_EQ(environment_name(*find_setting_key("abstracts")), "");
}

TEST(SettingFromText, reads_what_the_key_can_hold_and_nothing_else) {
  const auto read = [](const char* key, const std::string& text) {
    return setting_from_text(*find_setting_key(key), text);
  };
  EXPECT_EQ(read("mismatch-at", "0.95"), SettingValue(0.95));
  EXPECT_EQ(read("mismatch-at", "1"), SettingValue(1.0)) << "Both ends are inside.";
  EXPECT_EQ(read("mismatch-at", "0"), SettingValue(0.0));
  for (const char* text : {"1.01", "-0.1", "nan", "inf", "0,5", "0.5x", ""}) {
    EXPECT_FALSE(read("mismatch-at", text)) << text;
  }
  EXPECT_EQ(read("jobs", "4"), SettingValue(std::int64_t{4}));
  for (const char* text : {"0", "257", "4.0", "four"}) EXPECT_FALSE(read("jobs", text)) << text;
  for (const char* text : {"1", "true", "YES", "on"})
    EXPECT_EQ(read("offline", text), SettingValue(true)) << text;
  for (const char* text : {"0", "False", "no", "off"})
    EXPECT_EQ(read("offline", text), SettingValue(false)) << text;
  EXPECT_FALSE(read("offline", "maybe"));
  EXPECT_EQ(read("lang", "ko"), SettingValue(std::string("ko")));
  EXPECT_FALSE(read("lang", "fr"));
  EXPECT_FALSE(read("store", ""));
}

TEST(ToToml, is_read_back_as_the_same_value) {
  const std::string odd = "a \"quoted\" \\ back\tslash\x01 요약 \x7F";
  const auto read_back = [](const std::string& key, const SettingValue& value) {
    const SettingsFile file = parse_settings(key + " = " + to_toml(value), "daejo.toml", "/");
    return file.values.find(key)->second.value;
  };
  for (const SettingValue& value : {SettingValue(odd), SettingValue(std::string("plain"))}) {
    EXPECT_EQ(read_back("contact", value), value) << to_toml(value);
  }
  EXPECT_EQ(read_back("exclude", std::vector<std::string>{odd, "b"}),
            SettingValue(std::vector<std::string>{odd, "b"}));
  EXPECT_EQ(read_back("mismatch-at", 0.1), SettingValue(0.1));
  EXPECT_EQ(read_back("jobs", std::int64_t{8}), SettingValue(std::int64_t{8}));
  EXPECT_EQ(read_back("offline", true), SettingValue(true));
}

TEST(LevelError, names_the_nearest_code_and_the_levels) {
  EXPECT_EQ(level_error("figure-contradicted", "warning"), "");
  EXPECT_EQ(level_error("figure-contradicted", "off"), "");
  EXPECT_THAT(level_error("figure-contradictd", "off"), HasSubstr("did you mean 'figure-contradicted'?"));
  EXPECT_THAT(level_error("figure-contradicted", "loud"),
              HasSubstr("off, note, warning or error, and not 'loud'"));
}

TEST(LevelError, keeps_the_reasons_of_a_verdict_from_being_switched_off) {
  for (const char* code : {"unrelated", "generic", "swapped", "unverified"}) {
    EXPECT_THAT(level_error(code, "off"), HasSubstr("cannot be switched off")) << code;
    EXPECT_EQ(level_error(code, "note"), "") << code;
  }
}

}  // namespace
}  // namespace daejo::project
