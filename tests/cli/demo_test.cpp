#include <algorithm>

#include "tests/cli/cli_fixture.h"

namespace daejo::test {
namespace {

using testing::HasSubstr;

struct Demo : CliTest {
  std::string demo_folder = (folder / "day one").string();
};

TEST_F(Demo, checks_the_sample_and_says_in_ten_lines_what_to_do_next) {
  const Ran ran = run({"demo", demo_folder});
  EXPECT_EQ(ran.status, 0);
  EXPECT_EQ(ran.err, "");
  EXPECT_EQ(std::ranges::count(ran.out, '\n'), 10);
  EXPECT_THAT(ran.out, HasSubstr("10 entries in 1 file: 4 mismatches, 6 ok"));
  EXPECT_THAT(ran.out, HasSubstr("daejo check '" + demo_folder + "/digest.md'"));
  EXPECT_EQ(read_bytes(demo_folder + "/digest.md"), read_bytes(fixture("digests/sample.md")));
  EXPECT_THAT(read_bytes(demo_folder + "/report.html"), HasSubstr("2010.11929"));
  // The test's folder has only the demo's folder. So daejo made no cache folder with a store.
  EXPECT_EQ(count_files(folder.path()), 1U);
}

TEST_F(Demo, names_commands_that_work) {
  run({"demo", demo_folder});
  const std::string digest = demo_folder + "/digest.md";
  const std::string abstracts = demo_folder + "/abstracts.jsonl";
  EXPECT_EQ(run({"check", digest, "--abstracts", abstracts, "--offline"}).status, 1);
  EXPECT_EQ(run({"explain", digest, "--entry", "2010.11929", "--abstracts", abstracts, "--offline"}).status,
            0);
}

TEST_F(Demo, speaks_korean) {
  const Ran ran = run({"demo", demo_folder, "--lang", "ko"});
  EXPECT_EQ(std::ranges::count(ran.out, '\n'), 10);
  EXPECT_THAT(ran.out, HasSubstr("보고서 열기"));
}

TEST_F(Demo, runs_again_but_writes_over_nothing_of_others) {
  run({"demo", demo_folder});
  EXPECT_EQ(run({"demo", demo_folder}).status, 0);
  folder.write("day one/digest.md", "내 글\n");
  const Ran ran = run({"demo", demo_folder});
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(ran.err, HasSubstr("name another folder"));
  EXPECT_EQ(read_bytes(demo_folder + "/digest.md"), "내 글\n");
}

}  // namespace
}  // namespace daejo::test
