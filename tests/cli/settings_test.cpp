#include <filesystem>
#include <fstream>
#include <map>
#include <set>

#include "base/json.h"
#include "check/check_command.h"
#include "cli/apply_settings.h"
#include "tests/cli/cli_fixture.h"

namespace daejo::test {
namespace {

namespace fs = std::filesystem;

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

/// A fixture with a copy of sample.md, which has four wrong entries, in a folder that looks like a git
/// repository. Only its daejo.toml names the abstracts and sets `offline`.
struct SettingsOfCheck : CliTest {
  std::string common = "offline = true\nabstracts = [\"" + fixture("abstracts.jsonl") + "\"]\n";
  std::string day;

  SettingsOfCheck() {
    fs::create_directories(folder / "site/.git");
    fs::create_directories(folder / "site/archive");
    day = write("site/day.md", read_bytes(fixture("digests/sample.md")));
    set("");
  }

  /// Writes `common` and `more` to the daejo.toml of that folder.
  void set(const std::string& more) const { write("site/daejo.toml", common + more); }

  int status(const std::vector<std::string>& more = {}) const { return run_check(more).status; }

  Ran run_check(const std::vector<std::string>& more = {}) const {
    std::vector<std::string> arguments = {"check", day};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return run(arguments);
  }
};

TEST_F(SettingsOfCheck, come_from_the_nearest_daejo_toml) {
  EXPECT_EQ(status(), 1);
  set("fail-on = \"never\"\n");
  EXPECT_EQ(status(), 0);
  EXPECT_EQ(status({"--isolated", "--offline"}), 3) << "Without the file, there are no abstracts.";
}

TEST_F(SettingsOfCheck, give_way_to_the_environment_and_to_the_command_line) {
  set("fail-on = \"never\"\nlang = \"ko\"\n");
  user.environment["DAEJO_FAIL_ON"] = "mismatch";
  EXPECT_EQ(status(), 1);
  EXPECT_EQ(status({"--fail-on", "never"}), 0);
  EXPECT_THAT(run_check().out, HasSubstr("불일치"));
  EXPECT_THAT(run_check({"--lang", "en"}).out, HasSubstr("mismatch"));
}

TEST_F(SettingsOfCheck, come_from_the_file_that_is_named) {
  const std::string named = write("other.toml", common + "fail-on = \"never\"\n");
  EXPECT_EQ(status({"--config", named}), 0);
  const Ran missing = run_check({"--config", (folder / "none.toml").string()});
  EXPECT_EQ(missing.status, 2);
  EXPECT_THAT(missing.err, HasSubstr("none.toml"));
  EXPECT_EQ(status({"--config", named, "--isolated"}), 2);
}

TEST_F(SettingsOfCheck, that_are_unknown_stop_the_run_with_their_place) {
  set("fial-on = \"never\"\n");
  const Ran ran = run_check();
  EXPECT_EQ(ran.status, 2);
  EXPECT_EQ(ran.out, "");
  EXPECT_EQ(ran.err, "daejo: " + (folder / "site/daejo.toml").string() +
                         ":3:1: There is no key 'fial-on' here; did you mean 'fail-on'?\n");
}

TEST_F(SettingsOfCheck, change_the_levels_of_reasons_and_switch_them_off) {
  set("fail-on = \"review\"\n[severity]\nswapped = \"note\"\n");
  EXPECT_THAT(run_check({"--format", "github"}).out, HasSubstr("::notice"));
  const auto codes = [&] {
    std::set<std::string> found;
    const ParsedJson report = check({day}, 1);
    for (const ParsedJson& entry : report.at("entries")) {
      for (const ParsedJson& reason : entry.at("reasons")) found.insert(reason.at("code"));
    }
    return found;
  };
  EXPECT_TRUE(codes().contains("incomplete"));
  set("[severity]\nincomplete = \"off\"\n");
  EXPECT_FALSE(codes().contains("incomplete"));
}

TEST_F(SettingsOfCheck, hold_by_path) {
  const std::string old = write("site/archive/old.md", read_bytes(day));
  set("[[overrides]]\npaths = [\"archive/\"]\nfail-on = \"never\"\n[overrides.severity]\nincomplete = \"off\"\n");
  EXPECT_EQ(run({"check", old}).status, 0);
  EXPECT_EQ(run({"check", day}).status, 1);
  const ParsedJson both = check({old, day}, 1);
  for (const ParsedJson& entry : both.at("entries")) {
    for (const ParsedJson& reason : entry.at("reasons")) {
      EXPECT_TRUE(reason.at("code") != "incomplete" || entry.at("file") == day);
    }
  }
  const ParsedJson sarif_of_old = ParsedJson::parse(run({"check", old, "--format", "sarif"}).out);
  EXPECT_EQ(sarif_of_old["runs"][0]["invocations"][0]["exitCode"], 0);
  EXPECT_THAT(run({"check", old, "--format", "junit"}).out, Not(HasSubstr("<failure")));
  EXPECT_THAT(run({"check", day, "--format", "junit"}).out, HasSubstr("<failure"));
}

TEST_F(SettingsOfCheck, hold_by_path_where_summaries_are_fixed) {
  const std::string old = write("site/archive/old.md", read_bytes(day));
  set("[[overrides]]\npaths = [\"archive/\"]\nfail-on = \"never\"\n");
  const std::string seen = (folder / "seen").string();
  run({"check", old, day, "--fix-with", "cat >> '" + seen + "'", "--fix-rounds", "1"});
  std::ifstream requests(seen);
  std::size_t count = 0;
  for (std::string line; std::getline(requests, line); ++count)
    EXPECT_EQ(ParsedJson::parse(line).at("file"), day);
  EXPECT_EQ(count, 4U);
  EXPECT_THAT(run({"check", old, "--fix-with", "cat"}).err, HasSubstr("no failing summary to replace"));
}

TEST_F(SettingsOfCheck, name_a_baseline_for_each_site) {
  fs::create_directories(folder / "twin/.git");
  const std::string twin = write("twin/day.md", read_bytes(day));
  set("baseline = \"known.json\"\n");
  write("twin/daejo.toml", common + "baseline = \"known.json\"\n");
  const Ran without = run_check();
  EXPECT_EQ(without.status, 2);
  EXPECT_THAT(without.err, HasSubstr("known.json"));
  EXPECT_EQ(run({"baseline", day}).status, 0);
  EXPECT_TRUE(fs::exists(folder / "site/known.json")) << "Where daejo.toml says.";
  EXPECT_EQ(status(), 0);
  write("twin/known.json", "{\"daejo_baseline\": 1, \"findings\": []}\n");
  const ParsedJson both = check({twin, day}, 1);
  for (const ParsedJson& entry : both.at("entries")) {
    for (const ParsedJson& reason : entry.at("reasons")) {
      EXPECT_EQ(reason.contains("suppressed") && !reason.at("suppressed").is_null(), entry.at("file") == day)
          << reason;
    }
  }
  const Ran two = run({"baseline", day, twin});
  EXPECT_EQ(two.status, 2);
  EXPECT_THAT(two.err, HasSubstr("several baselines"));
}

TEST_F(SettingsOfCheck, that_differ_between_sites_are_refused_where_a_run_can_have_one) {
  fs::create_directories(folder / "twin/.git");
  const std::string twin = write("twin/day.md", read_bytes(day));
  set("lang = \"ko\"\n");
  write("twin/daejo.toml", common + "lang = \"en\"\n");
  const Ran ran = run({"check", day, twin});
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(ran.err, AllOf(HasSubstr("'lang' has different values"), HasSubstr("set it with --lang")));
  EXPECT_EQ(run({"check", day, twin, "--lang", "ko"}).status, 1);
}

TEST_F(SettingsOfCheck, name_the_digests_of_the_current_folder) {
  set("paths = [\"*.md\"]\nexclude = [\"draft*\"]\n");
  write("site/draft.md", "\xFF");
  const fs::path before = fs::current_path();
  fs::current_path(folder / "site");
  const Ran ran = run({"check"});
  fs::current_path(folder / "site/archive");
  const Ran below = run({"check"});
  fs::current_path(before);
  EXPECT_EQ(ran.status, 1) << ran.err;
  EXPECT_THAT(ran.out, AllOf(HasSubstr("day.md:"), HasSubstr("10 entries in 1 file")));
  EXPECT_EQ(below.status, 1) << "From a folder below, it is the same digests. " << below.err;
}

TEST_F(SettingsOfCheck, without_a_digest_anywhere_are_a_usage_error) {
  const fs::path before = fs::current_path();
  fs::current_path(folder / "site");
  const Ran ran = run({"check"});
  fs::current_path(before);
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(ran.err, HasSubstr("No digest is named"));
}

TEST_F(SettingsOfCheck, name_the_store_of_every_command_that_uses_one) {
  set("store = \"own.db\"\n");
  const fs::path before = fs::current_path();
  fs::current_path(folder / "site");
  const Ran ran = run({"store", "import", fixture("abstracts.jsonl"), "--quiet"});
  fs::current_path(before);
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_TRUE(fs::exists(folder / "site/own.db"));
  write("site/daejo.toml", "store = \"own.db\"\noffline = true\n");
  EXPECT_EQ(status(), 1);
}

TEST_F(SettingsOfCheck, do_not_reach_score) {
  set("mismatch-at = 0\n");
  const std::string pair = R"({"key":1,"summary":"한 주제","abstract":"A subject."})"
                           "\n";
  const fs::path before = fs::current_path();
  const Ran plain = run_with_input({"score"}, pair);
  fs::current_path(folder / "site");
  const Ran here = run_with_input({"score"}, pair);
  fs::current_path(before);
  EXPECT_EQ(plain.out, here.out);
}

struct Config : SettingsOfCheck {
  Ran config(const std::vector<std::string>& more = {}) const {
    std::vector<std::string> arguments = {"config", day};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return run(arguments);
  }
};

TEST_F(Config, says_what_is_in_force_and_where_each_value_comes_from) {
  set("fail-on = \"review\"\n[severity]\nincomplete = \"off\"\n");
  user.environment["DAEJO_CONTACT"] = "a@example.org";
  const Ran ran = config({"--jobs", "3", "--severity", "withdrawn=note"});
  const std::string file = (folder / "site/daejo.toml").string();
  EXPECT_EQ(ran.status, 0) << ran.err;
  const auto line = [](const std::string& value, const std::string& origin) {
    return testing::ContainsRegex("\n" + value + " +# " + origin + "\n");
  };
  EXPECT_THAT(ran.out,
              AllOf(StartsWith("# In force for " + day + ", whose settings are in " + file),
                    line("fail-on = \"review\"", file + ":3"), line("offline = true", file + ":1"),
                    line("contact = \"a@example.org\"", "environment DAEJO_CONTACT"),
                    line("jobs = 3", "command line"), line("mismatch-at = 0.9", "default"),
                    line("incomplete = \"off\"", file + ":5"), line("withdrawn = \"note\"", "command line"),
                    HasSubstr("\n# store is not set. Without it, `daejo/daejo.db`")));
}

TEST_F(Config, writes_a_daejo_toml_that_sets_the_same) {
  set("fail-on = \"review\"\nmismatch-at = 0.95\nexclude = [\"a b\"]\n[severity]\nincomplete = \"off\"\n");
  const std::string again = write("again.toml", config().out);
  const auto values = [&](const Ran& ran) {
    EXPECT_EQ(ran.status, 0) << ran.err;
    std::map<std::string, ParsedJson> found;
    const ParsedJson json = ParsedJson::parse(ran.out);
    for (const char* table : {"settings", "severity"}) {
      for (const auto& [key, setting] : json.at(table).items()) found[key] = setting.at("value");
    }
    return found;
  };
  EXPECT_EQ(values(config({"--format", "json"})), values(config({"--format", "json", "--config", again})));
}

TEST_F(Config, takes_a_flag_back) {
  EXPECT_THAT(config().out, HasSubstr("\noffline = true "));
  EXPECT_THAT(config({"--offline=false"}).out, testing::ContainsRegex("\noffline = false +# command line"));
}

TEST_F(Config, names_the_override_that_holds_for_a_path) {
  set("[[overrides]]\npaths = [\"archive/\"]\nfail-on = \"never\"\n");
  const ParsedJson json =
      ParsedJson::parse(run({"config", (folder / "site/archive").string(), "--format", "json"}).out);
  EXPECT_EQ(json["settings"]["fail-on"]["value"], "never");
  EXPECT_EQ(json["settings"]["fail-on"]["origin"], "file");
  EXPECT_THAT(json["settings"]["fail-on"]["where"].get<std::string>(), testing::EndsWith("daejo.toml:5"));
  EXPECT_EQ(json["settings"]["store"]["value"], ParsedJson());
  EXPECT_THAT(config().out, HasSubstr("fail-on = \"mismatch\""));
}

TEST_F(Config, writes_the_schema) {
  EXPECT_EQ(run({"config", "--schema"}).out,
            read_bytes(std::string(DAEJO_SOURCE_DIR) + "/project/daejo.schema.json"));
}

TEST(DefaultSettings, are_those_of_the_parts_that_they_set) {
  const check::CheckOptions plain;
  check::CheckOptions set;
  cli::apply_settings(project::settings_in_force(
                          {}, [](const std::string&) { return std::string(); }, nullptr),
                      set);
  EXPECT_EQ(set.abstracts.offline, plain.abstracts.offline);
  EXPECT_EQ(set.abstracts.api_url, plain.abstracts.api_url);
  EXPECT_EQ(set.abstracts.contact, plain.abstracts.contact);
  EXPECT_EQ(set.abstracts.interval, plain.abstracts.interval);
  EXPECT_EQ(set.abstracts.deadline, plain.abstracts.deadline);
  EXPECT_EQ(set.abstracts.first_delay, plain.abstracts.first_delay);
  EXPECT_EQ(set.audit.judge.thresholds.mismatch, plain.audit.judge.thresholds.mismatch);
  EXPECT_EQ(set.audit.judge.thresholds.review, plain.audit.judge.thresholds.review);
  EXPECT_EQ(set.audit.judge.base_rate, plain.audit.judge.base_rate);
  EXPECT_EQ(set.model.model, plain.model.model);
  EXPECT_EQ(set.color, plain.color);
}

}  // namespace
}  // namespace daejo::test
