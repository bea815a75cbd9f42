// Tokens in environment variables and passwords in URLs: daejo must neither print nor store them.
#include "tests/cli/cli_fixture.h"
#include "tests/support/fake_arxiv.h"

namespace daejo::test {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr const char* secret = "s3cret-0123456789";

struct Secrets : CliTest {
  std::vector<parsers::Paper> papers = invented_papers(2);
  std::string day = write("day.md", digest_of(papers));

  Secrets() {
    for (const char* name : {"GITHUB_TOKEN", "GITLAB_TOKEN", "CI_JOB_TOKEN", "OPENAI_API_KEY", "HF_TOKEN"}) {
      user.environment[name] = secret;
    }
  }

  /// Expects that the secret is neither in the output of a run nor in any file of the test's folder, which
  /// also contains the default store.
  void expect_silence(const Ran& ran) const {
    EXPECT_THAT(ran.out, Not(HasSubstr(secret)));
    EXPECT_THAT(ran.err, Not(HasSubstr(secret)));
    for (const auto& file : std::filesystem::recursive_directory_iterator(folder.path())) {
      if (file.is_regular_file()) {
        EXPECT_THAT(read_bytes(file.path()), Not(HasSubstr(secret))) << file.path();
      }
    }
  }
};

TEST_F(Secrets, of_the_environment_reach_no_report_no_error_and_no_file) {
  FakeArxiv server(papers);
  user.environment["DAEJO_ARXIV_API"] = server.query_url();
  for (const char* format : {"console", "json", "jsonl", "html", "csv", "sarif", "junit", "github", "gitlab",
                             "checkstyle", "markdown", "step-summary"}) {
    expect_silence(run({"check", day, "--api-interval", "0", "--format", format, "--output",
                        (folder / "report").string(), "-v"}));
  }
  server.always_fail(Fault::forbidden);
  expect_silence(run({"check", day, "--store", (folder / "new.db").string(), "--deadline", "1", "-v"}));
  expect_silence(run({"check", (folder / "missing.md").string()}));
  for (const ReceivedRequest& request : server.requests()) {
    EXPECT_THAT(request.user_agent + request.path, Not(HasSubstr(secret)));
  }
}

TEST_F(Secrets, of_an_address_are_in_no_message) {
  const std::string with_password =
      std::string("http://me:") + secret + "@127.0.0.1:9/api/query?key=" + secret;
  user.environment["DAEJO_ARXIV_API"] = with_password;
  const Ran ran = run({"check", day, "--api-interval", "0", "--deadline", "1", "-v"});
  EXPECT_EQ(ran.status, 3);
  EXPECT_THAT(ran.out, HasSubstr("arXiv cannot be reached at http://127.0.0.1:9/api/query"));
  expect_silence(ran);
  const Ran refused = run({"check", day, "--api-url", std::string("ftp://me:") + secret + "@example.org"});
  EXPECT_EQ(refused.status, 2);
  expect_silence(refused);
}

/// daejo passes the command to the shell as it was typed. Only the shell replaces the variables by their
/// values.
TEST_F(Secrets, of_the_environment_are_in_no_command_line_of_fix_with) {
  const std::string seen = (folder / "seen").string();
  const std::string command =
      "tr '\\0' ' ' < /proc/$$/cmdline > " + seen + "; echo \"$OPENAI_API_KEY\" > /dev/null";
  const Ran ran = run({"check", write("wrong.md", read_bytes(fixture("digests/sample.md"))), "--abstracts",
                       fixture("abstracts.jsonl"), "--offline", "--fix-with", command, "--fix-rounds", "1"});
  EXPECT_THAT(read_bytes(seen), HasSubstr("/bin/sh -c"));
  expect_silence(ran);
}

}  // namespace
}  // namespace daejo::test
