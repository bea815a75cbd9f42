#include "base/json.h"
#include "parsers/read_digest.h"
#include "tests/cli/cli_fixture.h"

namespace daejo::test {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::HasSubstr;
using testing::Not;

/// An entry that links to one paper but summarises another, and an index that contains both papers.
struct Background : CliTest {
  std::string snapshot = fixture("abstracts.jsonl");
  std::string index = (folder / "papers.index").string();
  std::string wrong_entry = entry_of_sample("2010.11929");
  std::string wrong = write("wrong.md", wrong_entry);

  void SetUp() override { ASSERT_EQ(run({"index", snapshot, "-o", index, "--quiet"}).status, 0); }

  std::vector<std::string> codes_of(const std::vector<std::string>& more) const {
    std::vector<std::string> arguments = {wrong, "--abstracts", snapshot, "--offline"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    const ParsedJson report = check(arguments, 1);
    std::vector<std::string> codes;
    for (const ParsedJson& reason : report["entries"][0]["reasons"]) codes.push_back(reason["code"]);
    return codes;
  }

  std::string pair_line() const {
    const parsers::Entry entry =
        parse_digest(wrong_entry, "wrong.md", parsers::DigestFormat::markdown).entries.at(0);
    const std::string abstract = "We classify images by a Transformer on sequences of patches.";
    return ParsedJson{{"key", 1}, {"summary", summary_text(entry)}, {"abstract", abstract}}.dump() + "\n";
  }
};

TEST_F(Background, lets_check_name_the_paper_that_a_wrong_summary_is_about) {
  EXPECT_THAT(codes_of({}), AllOf(Contains("unrelated"), Not(Contains("swapped"))));
  EXPECT_THAT(codes_of({"--background", index}), AllOf(Contains("swapped"), Not(Contains("unrelated"))));
  EXPECT_THAT(run({"check", wrong, "--abstracts", snapshot, "--offline", "--background", index}).out,
              HasSubstr("2203.02155"));
}

TEST_F(Background, is_taken_from_daejo_toml_by_check_and_whose) {
  write("daejo.toml", "background = \"papers.index\"\n");
  EXPECT_THAT(codes_of({}), Contains("swapped"));
  const Ran whose = run({"whose", wrong, "--abstracts", snapshot, "--offline"});
  EXPECT_EQ(whose.status, 0) << whose.err;
  EXPECT_THAT(whose.out, HasSubstr("arXiv:2203.02155"));
}

TEST_F(Background, of_daejo_toml_is_opened_by_review_serve_too) {
  const std::string settings = write("daejo.toml", "background = \"missing.index\"\n");
  const std::string queue = (folder / "queue.db").string();
  const Ran ran = run({"review", "serve", "--config", settings, "--port", "0", "--queue", queue});
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(ran.err, HasSubstr("missing.index"));
}

TEST_F(Background, is_named_in_the_results) {
  EXPECT_EQ(check({wrong, "--offline", "--background", index}, 3)["background"],
            (ParsedJson{{"file", index}, {"papers", 29}}));
}

TEST_F(Background, lets_score_name_a_paper_too) {
  const std::string line = pair_line();
  EXPECT_THAT(run_with_input({"score"}, line).out, HasSubstr("\"unrelated\""));
  const Ran ran = run_with_input({"score", "--background", index}, line);
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_THAT(ran.out, AllOf(HasSubstr("\"swapped\""), HasSubstr("2203.02155")));
}

TEST_F(Background, gives_the_same_answers_whatever_the_threads) {
  std::string lines;
  for (int i = 0; i < 200; ++i) lines += pair_line();
  const std::string one = run_with_input({"score", "--background", index, "--jobs", "1"}, lines).out;
  EXPECT_EQ(run_with_input({"score", "--background", index, "--jobs", "4"}, lines).out, one);
}

TEST_F(Background, leaves_right_summaries_ok) {
  const std::vector<std::string> sample = {fixture("digests/sample.md"), "--abstracts", snapshot,
                                           "--offline"};
  std::vector<std::string> with = sample;
  with.insert(with.end(), {"--background", index});
  EXPECT_EQ(column(check(with, 1), "verdict"), column(check(sample, 1), "verdict"));
}

TEST_F(Background, that_cannot_be_read_stops_the_command) {
  for (const std::string& file : {(folder / "missing").string(), snapshot}) {
    for (const std::vector<std::string>& arguments :
         {std::vector<std::string>{"check", wrong, "--offline", "--background", file},
          std::vector<std::string>{"score", "--background", file}}) {
      const Ran ran = run(arguments);
      EXPECT_EQ(ran.status, 2);
      EXPECT_THAT(ran.err, AllOf(HasSubstr("daejo: "), HasSubstr(file)));
      EXPECT_EQ(ran.out, "");
    }
  }
}

TEST_F(Background, is_never_replaced_by_a_report) {
  const Ran ran = run({"check", wrong, "--offline", "--background", index, "-o", index});
  EXPECT_EQ(ran.status, 2);
  EXPECT_EQ(run({"index", "--verify", index}).status, 0);
}

}  // namespace
}  // namespace daejo::test
