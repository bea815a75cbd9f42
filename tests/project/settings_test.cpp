#include "project/settings.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>

namespace daejo::project {
namespace {

using testing::HasSubstr;

Environment environment(std::map<std::string, std::string> variables) {
  return [variables = std::move(variables)](const std::string& name) {
    const auto found = variables.find(name);
    return found == variables.end() ? std::string() : found->second;
  };
}

const Environment empty = environment({});

SettingsFile file_of(std::string_view text, const std::string& name = "daejo.toml") {
  return parse_settings(text, name, std::filesystem::path(name).parent_path());
}

std::string shown(const Settings& settings, const std::string& key) {
  const Setting& setting = settings.at(key);
  return (setting.value ? to_toml(*setting.value) : "nothing") + " from " + to_string(setting.origin);
}

TEST(SettingsInForce, are_the_defaults_where_nothing_is_set) {
  const Settings settings = settings_in_force({}, empty, nullptr);
  EXPECT_EQ(settings.size(), setting_keys().size());
  EXPECT_EQ(shown(settings, "fail-on"), "\"mismatch\" from default");
  EXPECT_EQ(shown(settings, "mismatch-at"), "0.9 from default");
  EXPECT_EQ(shown(settings, "offline"), "false from default");
  EXPECT_EQ(shown(settings, "exclude"), "[] from default");
  EXPECT_EQ(shown(settings, "store"), "nothing from default");
}

TEST(SettingsInForce, take_the_command_line_over_the_environment_over_the_file_over_the_default) {
  const SettingsFile file = file_of("\nlang = \"ko\"\n");
  const Environment variables = environment({{"DAEJO_LANG", "en"}});
  EXPECT_EQ(shown(settings_in_force({}, empty, nullptr), "lang"), "\"auto\" from default");
  EXPECT_EQ(shown(settings_in_force({}, empty, &file), "lang"), "\"ko\" from daejo.toml:2");
  EXPECT_EQ(shown(settings_in_force({}, variables, &file), "lang"), "\"en\" from environment DAEJO_LANG");
  EXPECT_EQ(shown(settings_in_force({{"lang", {"auto"}}}, variables, &file), "lang"),
            "\"auto\" from command line");
}

TEST(SettingsInForce, let_a_flag_be_taken_back) {
  const SettingsFile file = file_of("offline = true");
  EXPECT_EQ(shown(settings_in_force({{"offline", {"false"}}}, empty, &file), "offline"),
            "false from command line");
  EXPECT_EQ(shown(settings_in_force({}, environment({{"DAEJO_OFFLINE", "0"}}), &file), "offline"),
            "false from environment DAEJO_OFFLINE");
}

TEST(SettingsInForce, take_a_typed_list_whole) {
  const SettingsFile file = file_of("exclude = [\"a\"]");
  EXPECT_EQ(shown(settings_in_force({{"exclude", {"b", "c"}}}, empty, &file), "exclude"),
            "[\"b\", \"c\"] from command line");
}

TEST(SettingsInForce, refuse_a_variable_that_the_key_cannot_hold) {
  try {
    settings_in_force({}, environment({{"DAEJO_JOBS", "many"}}), nullptr);
    FAIL();
  } catch (const UsageError& error) {
    EXPECT_THAT(error.what(), HasSubstr("DAEJO_JOBS is 'many' and must be a whole number from 1 to 256"));
  }
}

struct SeveralFiles : testing::Test {
  SettingsFile one = file_of("model = \"/a.model\"\nfail-on = \"review\"", "one/daejo.toml");
  SettingsFile other = file_of("model = \"/b.model\"\nfail-on = \"never\"\njobs = 2", "other/daejo.toml");
  std::vector<const SettingsFile*> both = {&one, &other};
};

TEST_F(SeveralFiles, may_differ_in_what_holds_by_file) {
  other.values.erase("model");
  const Settings settings = settings_in_force({}, empty, both);
  EXPECT_EQ(shown(settings, "model"), "\"/a.model\" from one/daejo.toml:1");
  EXPECT_EQ(shown(settings, "jobs"), "2 from other/daejo.toml:3");
}

TEST_F(SeveralFiles, may_not_differ_in_what_holds_for_the_run) {
  try {
    settings_in_force({}, empty, both);
    FAIL();
  } catch (const UsageError& error) {
    EXPECT_THAT(error.what(),
                HasSubstr("'model' has different values at one/daejo.toml:1:1 and other/daejo.toml:1:1"));
    EXPECT_THAT(error.what(), HasSubstr("set it with --model"));
  }
  EXPECT_EQ(shown(settings_in_force({{"model", {"c.model"}}}, empty, both), "model"),
            "\"c.model\" from command line");
  EXPECT_EQ(shown(settings_in_force({}, environment({{"DAEJO_MODEL", "d.model"}}), both), "model"),
            "\"d.model\" from environment DAEJO_MODEL");
}

struct Rules : testing::Test {
  SettingsFile file = file_of(R"(fail-on = "review"
baseline = "known.json"
[severity]
incomplete = "error"
withdrawn = "note"
[[overrides]]
paths = ["archive/"]
fail-on = "never"
[overrides.severity]
incomplete = "off"
[[overrides]]
paths = ["archive/2024/"]
fail-on = "mismatch"
)");

  FileRules rules(const std::string& path, const TypedSettings& typed = {},
                  const std::vector<std::string>& levels = {}, const Environment& variables = empty) const {
    return rules_in_force(settings_in_force(typed, variables, &file), &file, path, levels);
  }
};

TEST_F(Rules, are_the_files_own_outside_of_overrides) {
  const FileRules held = rules("news/day.md");
  EXPECT_EQ(held.fail_on, report::FailOn::review);
  EXPECT_EQ(to_string(held.fail_on_origin), "daejo.toml:1");
  EXPECT_EQ(held.baseline, "known.json");
  EXPECT_EQ(held.levels.at("incomplete").level, Severity::error);
  EXPECT_EQ(to_string(held.levels.at("incomplete").origin), "daejo.toml:4");
}

TEST_F(Rules, are_those_of_the_overrides_that_match_the_last_first) {
  const FileRules old = rules("archive/2023/day.md");
  EXPECT_EQ(old.fail_on, report::FailOn::never);
  EXPECT_EQ(to_string(old.fail_on_origin), "daejo.toml:8");
  EXPECT_EQ(old.levels.at("incomplete").level, std::nullopt);
  EXPECT_EQ(old.levels.at("withdrawn").level, Severity::note);
  const FileRules newer = rules("archive/2024/day.md");
  EXPECT_EQ(newer.fail_on, report::FailOn::mismatch);
  EXPECT_EQ(newer.levels.at("incomplete").level, std::nullopt) << "The first override holds, too.";
}

TEST_F(Rules, give_way_to_the_command_line_and_the_environment) {
  const FileRules typed = rules("archive/day.md", {{"fail-on", {"review"}}}, {"incomplete=warning"});
  EXPECT_EQ(typed.fail_on, report::FailOn::review);
  EXPECT_EQ(typed.levels.at("incomplete").level, Severity::warning);
  EXPECT_EQ(to_string(typed.levels.at("incomplete").origin), "command line");
  EXPECT_EQ(rules("archive/day.md", {}, {}, environment({{"DAEJO_FAIL_ON", "mismatch"}})).fail_on,
            report::FailOn::mismatch);
}

TEST_F(Rules, are_the_defaults_without_a_file) {
  const FileRules held = rules_in_force(settings_in_force({}, empty, nullptr), nullptr, "day.md", {});
  EXPECT_TRUE(held.levels.empty());
  EXPECT_EQ(held.fail_on, report::FailOn::mismatch);
  EXPECT_EQ(held.baseline, "");
}

TEST(TypedLevel, is_a_code_and_a_level) {
  EXPECT_EQ(parse_typed_level("incomplete=off"),
            std::pair(std::string("incomplete"), std::optional<Severity>()));
  for (const char* text : {"incomplete", "incomplete=", "incomplete=loud", "nothing=off", "=off"}) {
    EXPECT_THROW(parse_typed_level(text), UsageError) << text;
  }
}

}  // namespace
}  // namespace daejo::project
