#include "project/settings_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace daejo::project {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::StartsWith;

SettingsFile read(std::string_view text) {
  return parse_settings(text, "site/daejo.toml", "site");
}

/// The message of the error that `text` causes as a daejo.toml. If there is no error, it is "It was read.".
std::string refusal(std::string_view text) {
  try {
    read(text);
  } catch (const InputError& error) {
    return error.what();
  }
  return "It was read.";
}

TEST(SettingsFile, holds_values_with_their_places) {
  const SettingsFile file =
      read("# ours\nfail-on = \"review\"\n\nmismatch-at = 1\njobs = 2\noffline = true\n");
  EXPECT_EQ(file.values.at("fail-on").value, SettingValue(std::string("review")));
  EXPECT_EQ(to_string(file.values.at("fail-on").place), "site/daejo.toml:2:1");
  EXPECT_EQ(file.values.at("mismatch-at").value, SettingValue(1.0)) << "A whole number is a number, too.";
  EXPECT_EQ(file.values.at("jobs").value, SettingValue(std::int64_t{2}));
  EXPECT_EQ(file.values.at("offline").value, SettingValue(true));
  EXPECT_EQ(file.values.size(), 4U);
}

TEST(SettingsFile, joins_paths_to_its_folder_and_leaves_globs) {
  const SettingsFile file = read(
      "paths = [\"digests\", \"../news/*.md\"]\nstore = \"cache/a.db\"\nmodel = \"/our.model\"\nexclude = [\"drafts/\"]\n");
  const auto texts = [&](const char* key) {
    return std::get<std::vector<std::string>>(file.values.at(key).value);
  };
  EXPECT_THAT(texts("paths"), testing::ElementsAre("site/digests", "news/*.md"));
  EXPECT_EQ(file.values.at("store").value, SettingValue(std::string("site/cache/a.db")));
  EXPECT_EQ(file.values.at("model").value, SettingValue(std::string("/our.model")));
  EXPECT_THAT(texts("exclude"), testing::ElementsAre("drafts/"));
}

TEST(SettingsFile, holds_levels_and_overrides_in_their_order) {
  const SettingsFile file = read(R"([severity]
figure-unsupported = "off"
incomplete = "error"

[[overrides]]
paths = ["archive/"]
fail-on = "never"

[[overrides]]
paths = ["archive/2024/"]
[overrides.severity]
incomplete = "note"
)");
  EXPECT_EQ(file.severities.at("figure-unsupported").level, std::nullopt);
  EXPECT_EQ(file.severities.at("incomplete").level, Severity::error);
  EXPECT_EQ(file.severities.at("incomplete").place.line, 3U);
  ASSERT_EQ(file.overrides.size(), 2U);
  EXPECT_EQ(file.overrides[0].fail_on->value, SettingValue(std::string("never")));
  EXPECT_EQ(file.overrides[0].fail_on->place.line, 7U);
  EXPECT_EQ(file.overrides[1].severities.at("incomplete").level, Severity::note);
  EXPECT_FALSE(file.overrides[1].fail_on);
}

TEST(SettingsFile, may_be_empty) {
  EXPECT_TRUE(read("").values.empty());
  EXPECT_TRUE(read("overrides = []").overrides.empty());
}

struct Refusal {
  const char* text;
  const char* start;
  const char* sentence;
};

void PrintTo(const Refusal& refused, std::ostream* out) {
  *out << refused.text;
}

struct SettingsRefusal : testing::TestWithParam<Refusal> {};

TEST_P(SettingsRefusal, says_where_and_what_to_do) {
  EXPECT_THAT(refusal(GetParam().text),
              AllOf(StartsWith(std::string("site/daejo.toml:") + GetParam().start + ": "),
                    HasSubstr(GetParam().sentence)));
}

INSTANTIATE_TEST_SUITE_P(
    Settings, SettingsRefusal,
    testing::Values(
        Refusal{"offline = true\n fail_on = \"review\"\n", "2:2",
                "no key 'fail_on' here; did you mean 'fail-on'?"},
        Refusal{"colour = \"never\"", "1:1", "did you mean 'color'?"},
        Refusal{"frobnicate = 1", "1:1", "There is no key 'frobnicate' here."},
        Refusal{"[severities]\nincomplete = \"off\"", "1:2", "There is no key 'severities'"},
        Refusal{"fail-on = \"reveiw\"", "1:11", "one of mismatch, review, never, for example \"review\""},
        Refusal{"fail-on = true", "1:11", "'fail-on' must be one of"},
        Refusal{"mismatch-at = 90", "1:15", "a number from 0 to 1, for example 0.95"},
        Refusal{"mismatch-at = nan", "1:15", "a number from 0 to 1"},
        Refusal{"mismatch-at = \"0.9\"", "1:15", "a number from 0 to 1"},
        Refusal{"jobs = 2.5", "1:8", "a whole number from 1 to 256"},
        Refusal{"jobs = 0", "1:8", "a whole number from 1 to 256"},
        Refusal{"offline = 1", "1:11", "true or false"}, Refusal{"store = \"\"", "1:9", "a path"},
        Refusal{"exclude = \"drafts/\"", "1:11",
                "a list of globs, for example [\"drafts/\", \"*.draft.md\"]"},
        Refusal{"exclude = [1]", "1:11", "a list of globs"},
        Refusal{"severity = \"off\"", "1:1", "write [severity]"},
        Refusal{"[severity]\nincompleet = \"off\"", "2:1",
                "no reason with the code 'incompleet'; did you mean 'incomplete'?"},
        Refusal{"[severity]\nincomplete = \"loud\"", "2:1",
                "must be off, note, warning or error, and not 'loud'"},
        Refusal{"[severity]\nincomplete = false", "2:1",
                "must be off, note, warning or error, and not 'false'"},
        Refusal{"[severity]\nunrelated = \"off\"", "2:1", "cannot be switched off"},
        Refusal{"[overrides]\npaths = [\"a\"]", "1:2", "write [[overrides]]"},
        Refusal{"overrides = [1]", "1:1", "write [[overrides]]"},
        Refusal{"[[overrides]]\nfail-on = \"never\"", "1:1", "has no 'paths'"},
        Refusal{"[[overrides]]\npaths = []", "1:1", "has no 'paths'"},
        Refusal{"[[overrides]]\npath = [\"a\"]", "2:1", "did you mean 'paths'?"},
        Refusal{"[[overrides]]\npaths = [\"a\"]\noffline = true", "3:1", "There is no key 'offline' here"},
        Refusal{"fail-on = ", "1:11", "This is not TOML"},
        Refusal{"jobs = 1\njobs = 2", "2:8", "This is not TOML"},
        Refusal{"contact = \"\xFF\"", "1:11", "This is not TOML"}));

}  // namespace
}  // namespace daejo::project
