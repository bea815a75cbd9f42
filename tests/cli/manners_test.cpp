#include <sstream>
#include <stdexcept>

#include "base/run_program.h"
#include "tests/cli/cli_fixture.h"

namespace daejo::test {
namespace {

using testing::AllOf;
using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;

constexpr const char* escape = "\x1b[";

struct Manners : CliTest {
  std::vector<std::string> arguments = {"check", fixture("digests/sample.md"), "--abstracts",
                                        fixture("abstracts.jsonl"), "--offline"};

  Ran check_with(const std::vector<std::string>& more) const {
    std::vector<std::string> all = arguments;
    all.insert(all.end(), more.begin(), more.end());
    return run(all);
  }

  /// What daejo prints to a terminal of the type `term`. `more` is added to the command line. `variable` sets
  /// an environment variable, as "NAME=VALUE", or is empty.
  std::string on_terminal(const std::string& term, const std::string& variable,
                          const std::string& more) const {
    std::string command = "env -u NO_COLOR TERM=" + term + " " + variable + " '" DAEJO_BINARY "'";
    for (const std::string& argument : arguments) command += " '" + argument + "'";
    const auto ran = run_program({"script", "--quiet", "--command", command + " " + more, "/dev/null"});
    if (!ran) throw std::runtime_error("script cannot be started.");
    return ran->out;
  }
};

TEST_F(Manners, quiet_tells_of_findings_alone) {
  const Ran plain = check_with({});
  const Ran quiet = check_with({"--quiet"});
  EXPECT_EQ(quiet.status, 1);
  EXPECT_EQ(quiet.err, "");
  EXPECT_THAT(plain.out, EndsWith("10 entries in 1 file: 4 mismatches, 6 ok; 3 warnings.\n"));
  EXPECT_THAT(quiet.out, AllOf(HasSubstr("[unrelated]"), Not(HasSubstr("10 entries"))));
}

TEST_F(Manners, verbose_tells_of_what_is_ok_too) {
  const std::string faithful = "arXiv:2106.09685";
  EXPECT_THAT(check_with({}).out, Not(HasSubstr(faithful)));
  EXPECT_THAT(check_with({"--verbose"}).out, HasSubstr(faithful));
}

TEST_F(Manners, colours_are_for_terminals_unless_typed) {
  EXPECT_THAT(check_with({}).out, Not(HasSubstr(escape)));
  EXPECT_THAT(check_with({"--color", "always"}).out, HasSubstr(escape));
  user.environment["DAEJO_COLOR"] = "always";
  EXPECT_THAT(check_with({}).out, HasSubstr(escape));
  EXPECT_THAT(check_with({"--color", "never"}).out, Not(HasSubstr(escape)));
  EXPECT_THAT(on_terminal("xterm", "", "2>/dev/null"), HasSubstr(escape));
  EXPECT_THAT(on_terminal("xterm", "", "--color never 2>/dev/null"), Not(HasSubstr(escape)));
  EXPECT_THAT(on_terminal("dumb", "", ""), Not(HasSubstr(escape)));
}

TEST_F(Manners, progress_is_not_shown_of_a_run_shorter_than_two_seconds) {
  const std::string bar = " of 10";
  EXPECT_THAT(on_terminal("xterm", "", ">/dev/null"), Not(HasSubstr(bar)));
  EXPECT_THAT(on_terminal("dumb", "", ">/dev/null"), Not(HasSubstr(bar)));
  EXPECT_EQ(check_with({}).err, "");
}

TEST_F(Manners, no_color_is_obeyed_unless_colours_are_typed) {
  EXPECT_THAT(on_terminal("xterm", "NO_COLOR=1", "2>/dev/null"), Not(HasSubstr(escape)));
  EXPECT_THAT(on_terminal("xterm", "NO_COLOR=", "2>/dev/null"), HasSubstr(escape))
      << "An empty one says nothing.";
  user.environment["NO_COLOR"] = "1";
  EXPECT_THAT(check_with({"--color", "always"}).out, HasSubstr(escape));
}

TEST_F(Manners, jobs_change_no_byte_of_any_format) {
  for (const char* format :
       {"console", "json", "html", "csv", "sarif", "junit", "github", "gitlab", "markdown"}) {
    const std::string one = check_with({"--format", format, "--jobs", "1"}).out;
    EXPECT_FALSE(one.empty()) << format;
    EXPECT_EQ(check_with({"--format", format, "--jobs", "7"}).out, one) << format;
  }
  EXPECT_EQ(check_with({"--jobs", "0"}).status, 2);
}

TEST_F(Manners, help_fits_the_terminal_and_says_each_option_once) {
  const Ran help = run({"check", "--help"});
  EXPECT_EQ(help.status, 0);
  std::istringstream lines(help.out);
  for (std::string line; std::getline(lines, line);) EXPECT_LE(line.size(), 110U) << line;
  for (const char* option :
       {"--lang ", "--fail-on ", "--config ", "--jobs ", "--fix-with ", "--stdin-filename "}) {
    const std::size_t at = help.out.find(std::string(" ") + option);
    ASSERT_NE(at, std::string::npos) << option;
    EXPECT_EQ(help.out.find(std::string("      ") + option, at + 1), std::string::npos) << option;
  }
  EXPECT_THAT(help.out, AllOf(testing::StartsWith("Report which summaries"),
                              HasSubstr("Usage: daejo check [OPTIONS] [PATH…]"),
                              HasSubstr("is `mismatch` [default 0.9]"), HasSubstr("Exit status: 0")));
}

}  // namespace
}  // namespace daejo::test
