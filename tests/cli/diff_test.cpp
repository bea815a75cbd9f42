#include "tests/cli/cli_fixture.h"

namespace daejo::test {
namespace {

using testing::HasSubstr;

struct Diff : CliTest {
  std::string check_into(const std::string& name, const std::string& format,
                         const std::vector<std::string>& more = {}) const {
    const std::string path = (folder / name).string();
    std::vector<std::string> arguments = {"check",       fixture("digests/sample.md"),
                                          "--abstracts", fixture("abstracts.jsonl"),
                                          "--offline",   "--fail-on",
                                          "never",       "--format",
                                          format,        "--output",
                                          path};
    arguments.insert(arguments.end(), more.begin(), more.end());
    EXPECT_EQ(run(arguments).status, 0);
    return path;
  }
};

TEST_F(Diff, of_the_same_results_is_clean_in_both_formats) {
  const std::string json = check_into("a.json", "json");
  const std::string lines = check_into("a.jsonl", "jsonl");
  for (const std::string& old_results : {json, lines}) {
    for (const std::string& new_results : {json, lines}) {
      const Ran ran = run({"diff", old_results, new_results, "--lang", "en"});
      EXPECT_EQ(ran.status, 0) << ran.err;
      EXPECT_THAT(ran.out, HasSubstr("The two runs agree on every entry"));
    }
  }
}

TEST_F(Diff, of_other_thresholds_says_so_and_fails_where_it_is_worse) {
  const std::string usual = check_into("usual.json", "json", {"--mismatch-at", "1"});
  const std::string strict = check_into("strict.json", "json");
  const Ran worse = run({"diff", usual, strict, "--lang", "en"});
  EXPECT_EQ(worse.status, 1);
  EXPECT_THAT(worse.out, HasSubstr("review >99% → mismatch >99%"));
  EXPECT_THAT(worse.out, HasSubstr("why: other thresholds"));
  EXPECT_EQ(run({"diff", strict, usual}).status, 0);
  EXPECT_EQ(run({"diff", strict, usual, "--fail-on", "any"}).status, 1);
  EXPECT_EQ(run({"diff", usual, strict, "--fail-on", "never"}).status, 0);
  const Ran json = run({"diff", usual, strict, "--format", "json"});
  const ParsedJson report = ParsedJson::parse(json.out);
  EXPECT_GT(report.at("summary").at("worse"), 0);
  EXPECT_EQ(report.at("changes").size(), report.at("summary").at("changed"));
}

TEST_F(Diff, names_the_file_and_the_line_of_what_it_cannot_read) {
  const std::string lines = check_into("a.jsonl", "jsonl");
  const std::string good = read_bytes(lines);
  const std::size_t first = good.find('\n') + 1;
  const std::string bad = write("bad.jsonl", good.substr(0, first) + "{\"file\":1}\n");
  const Ran ran = run({"diff", lines, bad});
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(ran.err, HasSubstr("bad.jsonl:2"));
  const std::string cut = write("cut.jsonl", good.substr(0, first + 10));
  const Ran of_cut = run({"diff", lines, cut});
  EXPECT_EQ(of_cut.status, 2);
  EXPECT_THAT(of_cut.err, HasSubstr("cut.jsonl:2"));
  EXPECT_EQ(run({"diff", lines, (folder / "none.json").string()}).status, 2);
  EXPECT_EQ(run({"diff", lines, folder.path().string()}).status, 2);
  EXPECT_EQ(run({"diff", lines, lines, "--output", lines}).status, 2);
  EXPECT_EQ(read_bytes(lines), good);
}

}  // namespace
}  // namespace daejo::test
