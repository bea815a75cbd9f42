#include "tests/cli/cli_fixture.h"

namespace daejo::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using testing::SizeIs;

struct Read : CliTest {
  std::string quoted = fixture("cases/02-abstract-quoted-beside-right-summary/2024-01-15.md");
};

TEST_F(Read, shows_what_is_judged_and_what_is_set_aside) {
  const Ran ran = run({"read", quoted, "--offline"});
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_THAT(ran.out, AllOf(HasSubstr("4 entries"), HasSubstr("2106.09685"), HasSubstr("quoted original 1"),
                             HasSubstr("provisional")));
  const Ran known = run({"read", quoted, "--offline", "--abstracts", fixture("abstracts.jsonl")});
  EXPECT_THAT(known.out, Not(HasSubstr("provisional")));
}

TEST_F(Read, writes_json_as_the_contract_says) {
  const Ran ran = run({"read", quoted, "--offline", "--format", "json"});
  const ParsedJson report = ParsedJson::parse(ran.out);
  ASSERT_THAT(report.at("entries"), SizeIs(4));
  const auto& entry = report.at("entries")[0];
  EXPECT_EQ(entry.at("file"), quoted);
  EXPECT_EQ(entry.at("line"), 3);
  EXPECT_EQ(entry.at("arxiv_id"), "2106.09685");
  EXPECT_THAT(entry.at("summary").get<std::string>(), Not(HasSubstr("Fine-tuning all weights")));
  for (const auto& aside : entry.at("set_aside")) {
    EXPECT_TRUE(aside.contains("role") && aside.contains("line") && aside.contains("text"));
  }
  EXPECT_THAT(report.at("unread"), SizeIs(0));
}

TEST_F(Read, colours_the_source_in_a_page) {
  const Ran ran = run({"read", quoted, "--offline", "--format", "html"});
  EXPECT_THAT(ran.out, AllOf(HasSubstr("<span class=\"summary\""),
                             HasSubstr("<span class=\"quoted-original\""), HasSubstr("default-src 'none'")));
}

TEST_F(Read, says_with_its_status_what_is_unread) {
  const std::string two = fixture("cases/22-two-papers-one-heading/2024-01-15.md");
  const Ran ran = run({"read", two, "--offline", "--format", "json"});
  EXPECT_EQ(ran.status, 1);
  EXPECT_EQ(ParsedJson::parse(ran.out).at("unread")[0].at("arxiv_id"), "2305.14314");
  EXPECT_EQ(run({"read", (folder / "none.md").string(), "--offline"}).status, 2);
}

TEST_F(Read, follows_the_reader_of_the_settings) {
  write("daejo.toml", "[[reader]]\npaths = [\"*.md\"]\nsummary = [\"여담\"]\n");
  const std::string file = write(
      "day.md",
      "### [LoRA](https://arxiv.org/abs/2106.09685)\n\n- **요약**: 가중치를 고정하고 행렬만 학습합니다.\n"
      "- **여담**: 재미있는 이야기입니다.\n");
  const Ran ran = run({"read", file, "--offline", "--format", "json"});
  EXPECT_EQ(ParsedJson::parse(ran.out).at("entries")[0].at("summary"), "재미있는 이야기입니다.");
}

}  // namespace
}  // namespace daejo::test
