#include "base/json.h"
#include "tests/cli/cli_fixture.h"

namespace daejo::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

struct ReportOption : CliTest {
  std::string digest = (folder / "digests" / "day.md").string();

  ReportOption() {
    std::filesystem::create_directory(folder / "digests");
    write("digests/day.md", read_bytes(fixture("digests/sample.md")));
  }

  Ran check(const std::vector<std::string>& more) const {
    std::vector<std::string> arguments = {"check", digest, "--abstracts", fixture("abstracts.jsonl"),
                                          "--offline"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return run(arguments);
  }
  std::string file(const std::string& name) const { return (folder / name).string(); }
};

TEST_F(ReportOption, writes_several_reports_of_one_audit) {
  const Ran ran = check({"--report", "sarif=" + file("out.sarif"), "--report", "junit=" + file("out.xml"),
                         "--report", "jsonl=" + file("out.jsonl"), "--report", "github=-"});
  EXPECT_EQ(ran.status, 1);
  EXPECT_THAT(ran.out, AllOf(StartsWith("::error "), Not(HasSubstr("entries in"))));
  EXPECT_EQ(ParsedJson::parse(read_bytes(file("out.sarif")))["version"], "2.1.0");
  EXPECT_THAT(read_bytes(file("out.xml")), HasSubstr("<testsuites "));
  EXPECT_THAT(read_bytes(file("out.jsonl")), StartsWith("{"));
}

TEST_F(ReportOption, leaves_the_console_its_place_where_only_files_are_written) {
  const Ran ran = check({"--report", "sarif=" + file("out.sarif")});
  EXPECT_EQ(ran.out, check({}).out);
  EXPECT_THAT(ran.out, HasSubstr("entries in"));
}

TEST_F(ReportOption, stands_beside_format_and_output) {
  const Ran ran = check({"--format", "json", "--output", file("a.json"), "--report", "csv=" + file("a.csv")});
  EXPECT_EQ(ran.out, "");
  EXPECT_THAT(read_bytes(file("a.json")), StartsWith("{"));
  EXPECT_THAT(read_bytes(file("a.csv")), Not(IsEmpty()));
}

TEST_F(ReportOption, knows_each_format_that_it_names) {
  for (const char* format : {"console", "json", "jsonl", "html", "csv", "sarif", "junit", "github", "gitlab",
                             "checkstyle", "markdown", "step-summary"}) {
    EXPECT_EQ(check({"--report", std::string(format) + "=" + file("out")}).status, 1) << format;
    EXPECT_THAT(read_bytes(file("out")), Not(IsEmpty())) << format;
  }
}

TEST_F(ReportOption, with_an_unknown_format_names_the_nearest_and_the_known) {
  const Ran ran = check({"--report", "sarfi=a"});
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(ran.err,
              AllOf(HasSubstr("Unknown report format 'sarfi'; did you mean 'sarif'?"), HasSubstr("junit")));
}

TEST_F(ReportOption, without_a_file_says_how_to_write_it) {
  for (const char* typed : {"sarif", "sarif="}) {
    const Ran ran = check({"--report", typed});
    EXPECT_EQ(ran.status, 2);
    EXPECT_THAT(ran.err, HasSubstr("write sarif=FILE"));
  }
}

TEST_F(ReportOption, does_not_put_two_reports_into_one_file) {
  for (const std::string& again : {file("out"), file("digests/../out")}) {
    const Ran ran = check({"--report", "sarif=" + file("out"), "--report", "junit=" + again});
    EXPECT_EQ(ran.status, 2);
    EXPECT_THAT(ran.err, HasSubstr("Both the sarif and the junit report would go to "));
    EXPECT_FALSE(std::filesystem::exists(file("out")));
  }
  EXPECT_EQ(check({"--report", "sarif=-", "--report", "github=-"}).status, 2);
  EXPECT_EQ(check({"--format", "json", "--report", "github=-"}).status, 2);
}

TEST_F(ReportOption, does_not_replace_what_it_read) {
  const std::string before = read_bytes(digest);
  EXPECT_EQ(check({"--report", "json=" + digest}).status, 2);
  const Ran ran = run({"check", file("digests"), "--abstracts", fixture("abstracts.jsonl"), "--offline",
                       "--report", "json=" + digest});
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(ran.err, HasSubstr("is an input of this run"));
  EXPECT_EQ(read_bytes(digest), before);
}

TEST_F(ReportOption, says_at_once_that_a_file_cannot_be_written) {
  const Ran ran = check({"--report", "sarif=" + file("out.sarif"), "--report", "junit=" + file("no/out.xml"),
                         "--report", "github=-"});
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(ran.err, HasSubstr("out.xml: The file cannot be written"));
  EXPECT_EQ(ran.out, "") << "A log must not look as if all had gone well.";
  EXPECT_FALSE(std::filesystem::exists(file("out.sarif"))) << "Nor must a report.";
}

TEST_F(ReportOption, writes_a_report_of_what_could_not_be_read) {
  const std::string broken = write("broken.json", "{");
  EXPECT_EQ(run({"check", broken, "--offline", "--report", "junit=" + file("out.xml")}).status, 2);
  EXPECT_THAT(read_bytes(file("out.xml")), HasSubstr("<error "));
}

TEST_F(ReportOption, places_findings_in_code_points_within_their_lines) {
  check({"--report", "sarif=" + file("out.sarif")});
  std::vector<std::string> lines;
  std::istringstream source(read_bytes(digest));
  for (std::string line; std::getline(source, line);) lines.push_back(line);
  const ParsedJson results = ParsedJson::parse(read_bytes(file("out.sarif")))["runs"][0]["results"];
  ASSERT_THAT(results, Not(IsEmpty()));
  for (const ParsedJson& result : results) {
    const ParsedJson region = result["locations"][0]["physicalLocation"]["region"];
    const std::string& line = lines.at(region["endLine"].get<std::size_t>() - 1);
    const auto code_points =
        std::ranges::count_if(line, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
    EXPECT_LE(region["endColumn"].get<std::ptrdiff_t>(), code_points + 1);
    if (result["ruleId"] == "generic") {
      EXPECT_THAT(line, StartsWith("#"));
      EXPECT_EQ(region["endColumn"].get<std::ptrdiff_t>(), code_points + 1);
    }
  }
}

TEST_F(ReportOption, keeps_fingerprints_where_lines_move) {
  const auto fingerprints = [&] {
    check({"--report", "sarif=" + file("out.sarif")});
    std::vector<ParsedJson> found;
    const ParsedJson results = ParsedJson::parse(read_bytes(file("out.sarif")))["runs"][0]["results"];
    for (const ParsedJson& result : results) {
      found.push_back(result["partialFingerprints"]);
    }
    return found;
  };
  const std::vector<ParsedJson> before = fingerprints();
  write("digests/day.md", "<!-- a line\nor two -->\n\n" + read_bytes(digest));
  EXPECT_EQ(fingerprints(), before);
  EXPECT_THAT(before, Not(IsEmpty()));
}

TEST_F(ReportOption, names_and_links_files_from_the_checkout_that_github_tells) {
  user.environment["GITHUB_WORKSPACE"] = folder.path().string();
  user.environment["GITHUB_SERVER_URL"] = "https://github.test";
  user.environment["GITHUB_REPOSITORY"] = "o/r";
  user.environment["GITHUB_SHA"] = "abc";
  EXPECT_THAT(check({"--report", "github=-"}).out, HasSubstr("::error file=digests/day.md,line="));
  EXPECT_THAT(check({"--report", "markdown=-"}).out,
              HasSubstr("(<https://github.test/o/r/blob/abc/digests/day.md?plain=1#L"));
  EXPECT_THAT(check({"--report", "markdown=-", "--source-url", "https://site.test/{file}#{line}"}).out,
              AllOf(HasSubstr("(<https://site.test/digests/day.md#"), Not(HasSubstr("github.test"))));
}

TEST_F(ReportOption, names_and_links_files_from_the_checkout_that_gitlab_tells) {
  user.environment["GITHUB_SERVER_URL"] = "";
  user.environment["CI_PROJECT_DIR"] = folder.path().string();
  user.environment["CI_PROJECT_URL"] = "https://gitlab.test/g/p";
  user.environment["CI_COMMIT_SHA"] = "abc";
  EXPECT_EQ(ParsedJson::parse(check({"--report", "gitlab=-"}).out)[0]["location"]["path"], "digests/day.md");
  EXPECT_THAT(check({"--report", "markdown=-"}).out,
              HasSubstr("(<https://gitlab.test/g/p/-/blob/abc/digests/day.md?plain=1#L"));
}

}  // namespace
}  // namespace daejo::test
