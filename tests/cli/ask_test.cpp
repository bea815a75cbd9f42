#include <algorithm>
#include <filesystem>

#include "tests/cli/cli_fixture.h"

namespace daejo::test {
namespace {

using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

/// A digest of two right entries. `ask` sets the thresholds so that both get the verdict review.
struct Ask : CliTest {
  std::string digest = write("day.md", "## Daily Papers (2024-01-15)\n\n" + entry_of_sample("2205.14135") +
                                           "\n" + entry_of_sample("2106.09685"));

  Ran ask(const std::string& command, std::vector<std::string> more = {}) const {
    std::vector<std::string> line = {"check",     digest,          "--abstracts", fixture("abstracts.jsonl"),
                                     "--offline", "--format",      "json",        "--review-at",
                                     "0",         "--mismatch-at", "1",           "--ask-with",
                                     command};
    line.insert(line.end(), more.begin(), more.end());
    return run(line);
  }

  static std::vector<std::string> opinions(const Ran& ran) {
    std::vector<std::string> found;
    const ParsedJson report = ParsedJson::parse(ran.out);
    for (const ParsedJson& entry : report["entries"]) {
      for (const ParsedJson& reason : entry["reasons"]) {
        if (reason["code"] != "second-opinion") continue;
        EXPECT_EQ(reason["severity"], "note");
        found.push_back(reason["evidence"]["verdict"].get<std::string>() + ": " +
                        reason["evidence"]["reason"].get<std::string>());
      }
    }
    return found;
  }
};

TEST_F(Ask, shows_the_answer_beside_the_verdict_and_changes_nothing) {
  const Ran ran = ask(R"(cat > /dev/null; echo '{"verdict": "mismatch", "reason": "다른 논문입니다."}')");
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_THAT(opinions(ran),
              testing::ElementsAre("mismatch: 다른 논문입니다.", "mismatch: 다른 논문입니다."));
  const ParsedJson report = ParsedJson::parse(ran.out);
  for (const ParsedJson& entry : report["entries"]) EXPECT_EQ(entry["verdict"], "review");
  EXPECT_THAT(ran.err, HasSubstr("2 of 2 second opinions"));
}

TEST_F(Ask, hands_the_summary_the_abstract_and_the_evidence_over) {
  const std::string file = (folder / "request.json").string();
  ask("cat > " + file + R"(; echo '{"verdict": "ok", "reason": "맞습니다."}')", {"--ask-most", "1"});
  const ParsedJson request = ParsedJson::parse(read_bytes(file));
  EXPECT_EQ(request["arxiv_id"], "2205.14135");
  EXPECT_EQ(request["verdict"], "review");
  EXPECT_THAT(request["abstract"].get<std::string>(), HasSubstr("attention"));
  EXPECT_FALSE(request["summary"].get<std::string>().empty());
  EXPECT_FALSE(request["terms_found"].empty());
}

TEST_F(Ask, asks_about_no_more_than_it_may) {
  const Ran ran = ask(R"(echo '{"verdict": "ok", "reason": "맞습니다."}')", {"--ask-most", "1"});
  EXPECT_EQ(opinions(ran).size(), 1U);
  EXPECT_THAT(ran.err, HasSubstr("1 more entry is to review"));
}

TEST_F(Ask, says_what_it_cannot_use_and_goes_on) {
  for (const char* command : {"echo yes", R"(echo '{"verdict": "maybe", "reason": "x"}')",
                              R"(echo '{"verdict": "ok"}')", "exit 3"}) {
    const Ran ran = ask(command);
    EXPECT_EQ(ran.status, 0) << command;
    EXPECT_THAT(opinions(ran), IsEmpty()) << command;
    EXPECT_THAT(ran.err, HasSubstr("There is no second opinion.")) << command;
  }
  const Ran slow = ask("sleep 5", {"--ask-timeout", "0.05"});
  EXPECT_THAT(slow.err, HasSubstr("--ask-timeout"));
}

TEST_F(Ask, refuses_a_command_that_does_not_exist) {
  const Ran ran = ask("no-such-command-of-daejo");
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(ran.err, HasSubstr("--ask-with"));
}

TEST_F(Ask, asks_nothing_where_nothing_is_in_doubt) {
  const std::string file = (folder / "asked").string();
  const Ran ran = run({"check", digest, "--abstracts", fixture("abstracts.jsonl"), "--offline", "--ask-with",
                       "touch " + file});
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_FALSE(std::filesystem::exists(file));
  EXPECT_THAT(ran.err, Not(HasSubstr("second opinion")));
}

}  // namespace
}  // namespace daejo::test
