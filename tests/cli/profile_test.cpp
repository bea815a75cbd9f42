#include <filesystem>

#include "tests/cli/cli_fixture.h"

namespace daejo::test {
namespace {

using testing::Contains;
using testing::HasSubstr;

/// A fixture with a digest of 40 faithful summaries of the benchmark, from which a profile can be learned.
struct Profile : CliTest {
  std::string abstracts =
      (std::filesystem::path(DAEJO_SOURCE_DIR) / "fixtures/benchmark/papers.jsonl").string();
  std::string past = write("past.md", digest_of("faithful", 40));

  std::string digest_of(const std::string& label, int most) const {
    std::string text = "## Daily Papers (2026-08-01)\n";
    std::istringstream lines(
        read_bytes(std::filesystem::path(DAEJO_SOURCE_DIR) / "fixtures/benchmark/summaries.jsonl"));
    for (std::string line; most > 0 && std::getline(lines, line);) {
      const ParsedJson summary = ParsedJson::parse(line);
      if (summary["label"] != label) continue;
      --most;
      std::string one = summary["summary"].get<std::string>();
      std::ranges::replace(one, '\n', ' ');
      const std::string id = summary["id"].get<std::string>();
      text += "\n### [Paper](https://arxiv.org/abs/" + id + ")\n\n- **요약**: " + one + "\n";
    }
    return text;
  }

  Ran learn(const std::string& digest) const {
    return run(
        {"profile", digest, "-o", (folder / "profile.json").string(), "--abstracts", abstracts, "--offline"});
  }
};

TEST_F(Profile, is_learned_from_past_digests_and_read_by_check) {
  ASSERT_EQ(learn(past).status, 0);
  const ParsedJson profile = ParsedJson::parse(read_bytes((folder / "profile.json").string()));
  EXPECT_EQ(profile["daejo_profile"], 1);
  EXPECT_GE(profile["summaries"].get<int>(), 30);
  EXPECT_LT(profile["signals"]["invented"]["mean"].get<double>(), 0);
  write("daejo.toml", "profile = \"profile.json\"\n");
  const Ran ran = run({"check", past, "--abstracts", abstracts, "--offline", "--quiet"});
  EXPECT_NE(ran.status, 2) << ran.err;
}

TEST_F(Profile, is_refused_where_it_is_none_or_too_few_are_known) {
  const std::string few = write("few.md", digest_of("faithful", 5));
  const Ran ran = learn(few);
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(ran.err, HasSubstr("30 summaries"));
  const std::string broken = write("broken.json", "{}");
  const Ran checked = run({"check", few, "--abstracts", abstracts, "--offline", "--profile", broken});
  EXPECT_EQ(checked.status, 2);
  EXPECT_THAT(checked.err, HasSubstr("broken.json"));
}

}  // namespace
}  // namespace daejo::test
