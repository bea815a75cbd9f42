#include <algorithm>
#include <set>
#include <sstream>

#include "base/json.h"
#include "base/run_program.h"
#include "tests/cli/cli_fixture.h"

namespace daejo::test {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;
using testing::UnorderedElementsAre;

/// The CI results for one commit.
struct Seen {
  int status = -1;
  std::vector<std::string> annotations;  ///< The lines of the GitHub report that are errors.
  std::vector<std::string> places;       ///< The errors in the SARIF report, as "file:line code".
  std::set<std::string> fingerprints;    ///< The fingerprints of these SARIF errors.
};

/// A fixture with a git repository of digests, which consist of entries of sample.md. `check_as_ci` checks
/// the latest commit in a new clone, as a CI service does.
struct CiHistory : CliTest {
  std::string repository = (folder / "repository").string();

  CiHistory() {
    std::filesystem::create_directories(repository + "/digests");
    git({"init", "--quiet", "--initial-branch=main", repository});
    user.environment["GITHUB_SERVER_URL"] = "";
  }

  static void git(const std::vector<std::string>& words) {
    std::vector<std::string> command = {
        "git", "-c", "user.name=A Bot", "-c", "user.email=bot@example.org", "-c", "commit.gpgsign=false"};
    command.insert(command.end(), words.begin(), words.end());
    const auto ran = run_program(command);
    ASSERT_TRUE(ran);
    ASSERT_EQ(ran->status, 0) << ran->err;
  }

  static std::string day_of(const std::vector<std::string>& ids) {
    std::string text = "## Daily Papers\n\n";
    for (const std::string& id : ids) text += entry_of_sample(id);
    return text;
  }

  void commit(const std::string& name, const std::string& text) const {
    write("repository/digests/" + name, text);
    git({"-C", repository, "add", "."});
    git({"-C", repository, "commit", "--quiet", "-m", "Digest " + name});
  }

  Seen check_as_ci() {
    const std::string clone = (folder / ("clone" + std::to_string(clones_++))).string();
    git({"clone", "--quiet", repository, clone});
    user.environment["GITHUB_WORKSPACE"] = clone;
    const std::string sarif = (folder / "out.sarif").string();
    const Ran ran = run({"check", clone + "/digests", "--abstracts", fixture("abstracts.jsonl"), "--offline",
                         "--report", "github=-", "--report", "sarif=" + sarif});
    Seen seen{ran.status, {}, {}, {}};
    std::istringstream lines(ran.out);
    for (std::string line; std::getline(lines, line);) {
      if (line.starts_with("::error ")) seen.annotations.push_back(line);
    }
    add_results(seen, ParsedJson::parse(read_bytes(sarif)));
    return seen;
  }

 private:
  static void add_results(Seen& seen, const ParsedJson& sarif) {
    const ParsedJson sarif_run = sarif["runs"][0];
    EXPECT_EQ(sarif_run["invocations"][0]["exitCode"], seen.status);
    for (const ParsedJson& result : sarif_run["results"]) {
      if (result["level"] != "error") continue;
      const ParsedJson place = result["locations"][0]["physicalLocation"];
      std::ostringstream text;
      text << place["artifactLocation"]["uri"].get<std::string>() << ':' << place["region"]["startLine"]
           << ' ' << result["ruleId"].get<std::string>();
      seen.places.push_back(text.str());
      seen.fingerprints.insert(result["partialFingerprints"]["primaryLocationLineHash"]);
    }
  }

  int clones_ = 0;
};

std::vector<std::string> in_first_alone(const std::set<std::string>& first,
                                        const std::set<std::string>& second) {
  std::vector<std::string> alone;
  std::ranges::set_difference(first, second, std::back_inserter(alone));
  return alone;
}

TEST_F(CiHistory, marks_what_each_commit_brings_and_nothing_anew_where_lines_move) {
  const std::string clip = "2103.00020";
  const std::string vit = "2010.11929";
  const std::string instruct_gpt = "2203.02155";

  commit("2024-01-15.md", day_of({"2106.09685", "1810.04805"}));
  const Seen first = check_as_ci();
  EXPECT_EQ(first.status, 0);
  EXPECT_THAT(first.annotations, IsEmpty());
  EXPECT_THAT(first.places, IsEmpty());

  commit("2024-01-16.md", day_of({clip, "2401.04088"}));
  const Seen second = check_as_ci();
  EXPECT_EQ(second.status, 1);
  EXPECT_THAT(second.places, ElementsAre("digests/2024-01-16.md:3 generic"));
  EXPECT_THAT(second.annotations, ElementsAre(AllOf(StartsWith("::error file=digests/2024-01-16.md,line=3,"),
                                                    HasSubstr("(generic)::" + clip))));

  commit("2024-01-17.md", day_of({vit, instruct_gpt}));
  const Seen third = check_as_ci();
  EXPECT_EQ(third.status, 1);
  EXPECT_THAT(third.places,
              UnorderedElementsAre("digests/2024-01-16.md:3 generic", "digests/2024-01-17.md:3 swapped",
                                   "digests/2024-01-17.md:15 swapped"));
  EXPECT_THAT(third.annotations, testing::SizeIs(3));
  EXPECT_THAT(in_first_alone(third.fingerprints, second.fingerprints), testing::SizeIs(2));
  EXPECT_THAT(in_first_alone(second.fingerprints, third.fingerprints), IsEmpty());

  commit("2024-01-17.md", "A word before the papers.\n\n" + day_of({instruct_gpt, vit}));
  const Seen fourth = check_as_ci();
  EXPECT_EQ(fourth.status, 1);
  EXPECT_THAT(fourth.places,
              UnorderedElementsAre("digests/2024-01-16.md:3 generic", "digests/2024-01-17.md:5 swapped",
                                   "digests/2024-01-17.md:17 swapped"));
  EXPECT_EQ(fourth.fingerprints, third.fingerprints);
}

// By default, git quotes names that are not ASCII, and prints their bytes as octal escapes.
TEST_F(CiHistory, finds_what_changed_in_files_with_korean_names_and_spaces) {
  std::filesystem::create_directories(repository + "/digests/다이제스트");
  std::filesystem::create_directories(repository + "/digests/초안");
  const std::string name = "다이제스트/2024년 1월 15일.md";
  write("repository/.gitignore", "초안/\n");
  write("repository/digests/초안/2024-01-14.md", day_of({"2103.00020"}));
  commit(name, day_of({"2106.09685", "1810.04805"}));
  const auto checked = [&](std::vector<std::string> more) {
    std::vector<std::string> arguments = {repository, "--abstracts", fixture("abstracts.jsonl"), "--offline"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return column(check(arguments, 0), "arxiv_id");
  };
  EXPECT_THAT(checked({}), ElementsAre("2106.09685", "1810.04805"));
  EXPECT_THAT(checked({"--changed-since", "HEAD"}), IsEmpty());
  write("repository/digests/" + name, day_of({"2106.09685", "1810.04805", "1706.03762"}));
  EXPECT_THAT(checked({"--changed-since", "HEAD"}), ElementsAre("1706.03762"));
}

TEST_F(CiHistory, tells_only_of_entries_that_changed_since_a_revision) {
  commit("2024-01-16.md", day_of({"2103.00020", "2401.04088"}));
  commit("2024-01-17.md", day_of({"2010.11929", "2203.02155"}));
  const auto changed = [&](const std::string& revision, int status) {
    return column(check({repository + "/digests", "--abstracts", fixture("abstracts.jsonl"), "--offline",
                         "--changed-since", revision},
                        status),
                  "arxiv_id");
  };
  EXPECT_THAT(changed("HEAD~1", 1), ElementsAre("2010.11929", "2203.02155"));
  EXPECT_THAT(changed("HEAD", 0), IsEmpty());
  commit("2024-01-17.md", "A word before the papers.\n\n" + day_of({"2203.02155", "2010.11929"}));
  EXPECT_THAT(changed("HEAD~1", 0), IsEmpty()) << "Entries that only moved are not changed.";
}

TEST_F(CiHistory, has_only_entries_fixed_that_changed_since_a_revision) {
  const std::string clip = "2103.00020";
  const std::string vit = "2010.11929";
  commit("2024-01-16.md", day_of({clip, "2401.04088", vit}));
  write("repository/digests/2024-01-16.md", day_of({clip, "2401.04088", vit, "2304.02643"}));
  const std::string seen = (folder / "seen").string();
  const auto fix = [&](const std::string& command, const std::string& revision) {
    return run({"check", repository + "/digests", "--abstracts", fixture("abstracts.jsonl"), "--offline",
                "--changed-since", revision, "--fix-with", command, "--format", "json"});
  };
  const Ran refused = fix("cat >> '" + seen + "'; false", "HEAD");
  EXPECT_EQ(refused.status, 1);
  EXPECT_THAT(read_bytes(seen), AllOf(HasSubstr("2304.02643"), testing::Not(HasSubstr("\"" + clip))));
  EXPECT_THAT(column(ParsedJson::parse(refused.out), "arxiv_id"), ElementsAre("2304.02643"));

  const std::string right =
      "- **What's New**: 이미지 분할(segmentation)을 위한 작업과 모델, 데이터셋인 Segment Anything(SA)을 소개합니다. 11M 이미지에서 10억 개가 넘는 마스크(mask)를 모았고, 프롬프트(prompt)로 제로샷(zero-shot) 전이를 합니다.";
  const Ran fixed = fix("cat '" + write("right.md", right) + "'", "HEAD");
  EXPECT_EQ(fixed.status, 0) << fixed.err;
  EXPECT_THAT(fixed.err, HasSubstr("1 of 1 failing entry got another summary"));
  EXPECT_THAT(column(ParsedJson::parse(fixed.out), "arxiv_id"), ElementsAre("2304.02643"));
  const std::string after = read_bytes(repository + "/digests/2024-01-16.md");
  EXPECT_THAT(after, StartsWith(day_of({clip, "2401.04088", vit})));
  EXPECT_THAT(after, HasSubstr("프롬프트(prompt)로"));
}

TEST_F(CiHistory, has_no_revision_that_git_does_not_know) {
  commit("2024-01-16.md", day_of({"2103.00020"}));
  for (const std::string revision : {"nowhere", "--output=x"}) {
    const Ran ran = run({"check", repository + "/digests", "--offline", "--changed-since", revision});
    EXPECT_EQ(ran.status, 2);
    EXPECT_THAT(ran.err, HasSubstr("--changed-since"));
  }
}

}  // namespace
}  // namespace daejo::test
