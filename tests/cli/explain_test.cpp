#include "tests/cli/cli_fixture.h"

namespace daejo::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;

struct Explain : CliTest {
  Ran explain(const std::string& entry) const {
    return run({"explain", fixture("digests/sample.md"), "--abstracts", fixture("abstracts.jsonl"),
                "--offline", "--entry", entry});
  }
};

TEST_F(Explain, shows_an_entry_with_its_signals_terms_and_both_texts) {
  const Ran ran = explain("2106.09685");
  EXPECT_EQ(ran.status, 0);
  EXPECT_THAT(ran.out, AllOf(HasSubstr("LoRA: Low-Rank Adaptation"), HasSubstr("probability of a mismatch"),
                             HasSubstr("contrast_summary"), HasSubstr("저랭크")));
  EXPECT_THAT(ran.out, testing::ContainsRegex("signal +value +logit +terms behind it\n"));
  EXPECT_THAT(ran.out, testing::ContainsRegex("title_explained[^\n]*LoRA"));
  EXPECT_THAT(ran.out, testing::ContainsRegex("\nSUMMARY +PAPER\nWhat's New:[^\n]*Low-Rank"));
}

TEST_F(Explain, shows_each_sentence_with_what_supports_it_and_marks_terms_in_both_texts) {
  const Ran ran = explain("2106.09685");
  EXPECT_THAT(ran.out, AllOf(HasSubstr("SENTENCES"), testing::ContainsRegex(" [0-9]+%  이 논문은"),
                             HasSubstr("← The pre-trained weights stay frozen")));
  EXPECT_THAT(ran.out, AllOf(HasSubstr("[RoBERTa], [DeBERTa]"), HasSubstr("[LoRA](")));
}

TEST_F(Explain, finds_an_entry_by_its_number_from_one) {
  EXPECT_EQ(explain("1").out, explain("2106.09685").out);
  EXPECT_EQ(explain("10").out, explain("https://arxiv.org/abs/2401.04088").out);
}

TEST_F(Explain, says_that_there_is_no_such_entry) {
  for (const std::string entry : {"0", "11", "2410.77777", "LoRA"}) {
    const Ran ran = explain(entry);
    EXPECT_EQ(ran.status, 2);
    EXPECT_THAT(ran.err, AllOf(HasSubstr("There is no entry '" + entry + "'"), HasSubstr("from 1 to 10")));
  }
}

TEST_F(Explain, names_a_digest_that_cannot_be_read) {
  const Ran ran = run({"explain", "missing.md", "--offline", "--entry", "1"});
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(ran.err, testing::StartsWith("daejo: missing.md: "));
}

struct ModelCommand : CliTest {};

TEST_F(ModelCommand, export_writes_a_korean_an_english_term_and_a_probability_a_line) {
  const Ran ran = run({"model", "export"});
  EXPECT_EQ(ran.status, 0);
  const std::size_t end = ran.out.find('\n');
  ASSERT_NE(end, std::string::npos);
  EXPECT_THAT(ran.out.substr(0, end), testing::ContainsRegex("^[^\t]+\t[^\t]+\t[0-9.e-]+$"));
  EXPECT_GT(std::ranges::count(ran.out, '\n'), 1000);
}

}  // namespace
}  // namespace daejo::test
