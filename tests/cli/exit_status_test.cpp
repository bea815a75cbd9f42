#include "tests/cli/cli_fixture.h"

namespace daejo::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

/// Three digests, to be checked with the abstracts of the fixtures. All entries of `clean` are ok, `wrong`
/// has mismatches, and the paper of `unknown` is not among the abstracts.
struct ExitStatus : CliTest {
  std::string sample = read_bytes(fixture("digests/sample.md"));
  std::string clean = write("clean.md", sample.substr(0, sample.find("### [Learning Transferable")));
  std::string wrong = fixture("digests/sample.md");
  std::string unknown = write("unknown.md", entry_of("2410.77777"));

  int status_of(std::vector<std::string> arguments) const {
    arguments.insert(arguments.begin(), "check");
    arguments.insert(arguments.end(), {"--abstracts", fixture("abstracts.jsonl"), "--offline"});
    return run(arguments).status;
  }
};

TEST_F(ExitStatus, is_0_where_all_is_ok) {
  EXPECT_EQ(status_of({clean}), 0);
}

TEST_F(ExitStatus, is_1_where_something_is_a_mismatch) {
  EXPECT_EQ(status_of({wrong}), 1);
  EXPECT_EQ(status_of({wrong, unknown}), 1) << "A finding is worse than something unverified.";
}

TEST_F(ExitStatus, is_2_where_an_input_is_unreadable_whatever_else_was_found) {
  EXPECT_EQ(status_of({wrong, "missing.md"}), 2);
  EXPECT_EQ(status_of({wrong, "missing.md", "--fail-on", "never"}), 2);
}

TEST_F(ExitStatus, is_3_where_something_is_unverified_and_nothing_worse) {
  EXPECT_EQ(status_of({clean, unknown}), 3);
  EXPECT_EQ(status_of({wrong, unknown, "--fail-on", "never"}), 3);
}

TEST_F(ExitStatus, follows_fail_on) {
  // With these thresholds, all entries get the verdict review.
  const std::vector<std::string> all_to_review = {clean, "--mismatch-at", "1", "--review-at", "0"};
  EXPECT_EQ(status_of(all_to_review), 0);
  for (const auto& [fail_on, status] :
       {std::pair("mismatch", 0), std::pair("review", 1), std::pair("never", 0)}) {
    auto arguments = all_to_review;
    arguments.insert(arguments.end(), {"--fail-on", fail_on});
    EXPECT_EQ(status_of(arguments), status) << fail_on;
  }
  EXPECT_EQ(status_of({wrong, "--fail-on", "never"}), 0);
  EXPECT_EQ(status_of({wrong, "--fail-on", "review"}), 1);
}

struct CommandLine : CliTest {
  void expect_usage_error(const std::vector<std::string>& arguments, const std::string& sentence,
                          const std::string& hint) const {
    const Ran ran = run(arguments);
    EXPECT_EQ(ran.status, 2) << sentence;
    EXPECT_THAT(ran.err,
                AllOf(StartsWith("daejo: "), HasSubstr(sentence), HasSubstr("see `" + hint + " --help`")));
    EXPECT_THAT(ran.out, IsEmpty());
  }
};

TEST_F(CommandLine, names_what_it_does_not_know_and_whose_help_to_read) {
  expect_usage_error({"check", "a.md", "--frmat", "json"}, "--frmat", "daejo check");
  expect_usage_error({"chekc", "a.md"}, "There is no command 'chekc'", "daejo");
  expect_usage_error({"store", "imprt"}, "There is no command 'imprt'", "daejo store");
  expect_usage_error({"check", "a.md", "--frmat=json"}, "no option '--frmat' (did you mean '--format'?)",
                     "daejo check");
  expect_usage_error({"chekc"}, "(did you mean 'check'?)", "daejo");
  expect_usage_error({"store", "imprt"}, "(did you mean 'import'?)", "daejo store");
  expect_usage_error({"check", "a.md", "--fail-on", "reveiw"}, "(did you mean 'review'?)", "daejo check");
  expect_usage_error({"check", "a.md", "--format", "jsno"}, "(did you mean 'json'?)", "daejo check");
  expect_usage_error({"xyzzy"}, "There is no command 'xyzzy'; see", "daejo");
  expect_usage_error({}, "daejo needs a command", "daejo");
  expect_usage_error({"model"}, "daejo model needs a command", "daejo model");
}

TEST_F(CommandLine, refuses_values_that_cannot_be) {
  expect_usage_error({"check"}, "paths", "daejo check");
  expect_usage_error({"check", "a.md", "--fail-on", "sometimes"}, "sometimes", "daejo check");
  expect_usage_error({"check", "a.md", "--format", "xml"}, "xml", "daejo check");
  expect_usage_error({"check", "a.md", "--jobs", "0"}, "jobs", "daejo check");
  for (const std::string value : {"nan", "-0.1", "1.5", "half"}) {
    expect_usage_error({"check", "a.md", "--mismatch-at", value},
                       "'" + value + "' is not a number from 0 to 1", "daejo check");
  }
  expect_usage_error({"check", "a.md", "--deadline", "0"}, "--deadline", "daejo check");
  expect_usage_error({"check", "a.md", "--api-interval", "-3"}, "--api-interval", "daejo check");
}

TEST_F(CommandLine, refuses_an_api_that_is_no_web_address) {
  const Ran ran = run({"check", fixture("digests/sample.html"), "--api-url", "file:///etc/passwd"});
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(ran.err, HasSubstr("must begin with https:// or http://"));
}

TEST_F(CommandLine, helps_with_every_command) {
  for (const std::string command :
       {"check", "explain", "score", "eval", "pairs", "train", "store", "model"}) {
    const Ran ran = run({command, "--help"});
    EXPECT_EQ(ran.status, 0) << command;
    EXPECT_THAT(ran.out, HasSubstr("Usage: daejo " + command));
  }
  const Ran ran = run({"--help"});
  EXPECT_EQ(ran.status, 0);
  EXPECT_THAT(ran.out, AllOf(HasSubstr("check"), HasSubstr("score"), HasSubstr("Exit status of check: 0")));
  EXPECT_THAT(ran.err, IsEmpty());
}

TEST_F(CommandLine, says_the_exit_statuses_in_help_and_manual) {
  for (const std::string name :
       {"check", "read", "baseline", "report", "diff", "review", "index", "whose", "man"}) {
    EXPECT_THAT(run({name, "--help"}).out, HasSubstr("\nExit status: 0")) << name;
    const std::string page = run({"man", name}).out;
    EXPECT_THAT(page, HasSubstr(".SH \"EXIT STATUS\"\n0")) << name;
    EXPECT_THAT(page, testing::Not(HasSubstr("Exit status:"))) << name;
  }
  EXPECT_THAT(run({"index", "--help"}).out,
              HasSubstr("\nFor a bulk snapshot of three million papers, this takes"));
  EXPECT_THAT(run({"man", "read"}).out, HasSubstr(".SH \"NOTES\"\nNothing is fetched: "));
  EXPECT_THAT(run({"man", "index"}).out, HasSubstr(".SH \"NOTES\"\nFor a bulk snapshot"));
}

TEST_F(CommandLine, says_its_version) {
  const Ran ran = run({"--version"});
  EXPECT_EQ(ran.status, 0);
  EXPECT_THAT(ran.out, testing::MatchesRegex("daejo [0-9]+\\.[0-9]+\\.[0-9]+\n"));
}

}  // namespace
}  // namespace daejo::test
