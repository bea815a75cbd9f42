#include <fstream>

#include "base/json.h"
#include "tests/cli/cli_fixture.h"

namespace daejo::test {
namespace {

using testing::HasSubstr;
using testing::Not;

/// A fixture with a copy of sample.md, which has four wrong entries, in a temporary folder.
struct AcceptedFindings : CliTest {
  std::string day = write("day.md", read_bytes(fixture("digests/sample.md")));
  std::string baseline = (folder / "baseline.json").string();

  std::vector<std::string> with(std::vector<std::string> arguments) const {
    for (const std::string& argument :
         {std::string("--abstracts"), fixture("abstracts.jsonl"), std::string("--offline")}) {
      arguments.push_back(argument);
    }
    return arguments;
  }

  /// An entry whose summary is about another paper.
  std::string wrong_entry = entry_of_sample("2010.11929");

  void replace(const std::string& from, const std::string& to) const {
    std::string text = read_bytes(day);
    text.replace(text.find(from), from.size(), to);
    std::ofstream(day, std::ios::binary) << text;
  }
};

TEST_F(AcceptedFindings, of_a_baseline_do_not_fail_and_new_ones_do) {
  EXPECT_EQ(run(with({"check", day})).status, 1);
  EXPECT_EQ(run(with({"baseline", day, "-o", baseline})).status, 0);
  const Ran accepted = run(with({"check", day, "--baseline", baseline}));
  EXPECT_EQ(accepted.status, 0) << accepted.out;
  EXPECT_THAT(accepted.out, HasSubstr("accepted finding"));
  replace("GLUE 점수는 80.5%", "GLUE 점수는 58.0%");
  const Ran again = run(with({"check", day, "--baseline", baseline, "--fail-on", "review"}));
  EXPECT_EQ(again.status, 1) << "The altered figure is a new warning.";
  EXPECT_THAT(again.out, HasSubstr("figure-contradicted"));
}

TEST_F(AcceptedFindings, of_a_baseline_stay_accepted_where_lines_move) {
  EXPECT_EQ(run(with({"baseline", day, "-o", baseline})).status, 0);
  replace("## Daily Papers", "\n\n\n## Daily Papers");
  EXPECT_EQ(run(with({"check", day, "--baseline", baseline, "--fail-on", "review"})).status, 0);
}

TEST_F(AcceptedFindings, of_a_baseline_that_cannot_be_read_stop_the_run) {
  std::ofstream(baseline) << "{\"findings\": 3";
  const Ran ran = run(with({"check", day, "--baseline", baseline}));
  EXPECT_EQ(ran.status, 2);
  EXPECT_THAT(ran.err, HasSubstr("baseline.json"));
}

TEST_F(AcceptedFindings, of_a_comment_are_marked_and_do_not_count) {
  replace("### [Learning Transferable",
          "<!-- daejo: ignore[generic] A position. -->\n\n### [Learning Transferable");
  const ParsedJson report = check(with({day}), 1);
  for (const ParsedJson& entry : report.at("entries")) {
    for (const ParsedJson& reason : entry.at("reasons")) {
      const bool is_accepted = reason.contains("suppressed") && reason.at("suppressed") == "inline";
      EXPECT_EQ(is_accepted, reason.at("code") == "generic") << reason;
    }
  }
  EXPECT_EQ(report.at("summary").at("suppressed"), 1);
}

TEST_F(AcceptedFindings, are_none_of_a_comment_that_is_only_shown) {
  for (const std::string shown :
       {"이렇게 씁니다: `<!-- daejo: ignore 예 -->`\n\n", "    <!-- daejo: ignore 예 -->\n\n",
        "```\n<!-- daejo: ignore 예 -->\n```\n\n"}) {
    write("day.md", "## 안내\n\n" + shown + read_bytes(fixture("digests/sample.md")));
    EXPECT_THAT(run(with({"check", day})).out, Not(HasSubstr("accepted"))) << shown;
  }
  write("day.md", "<!-- daejo: ignore `예` -->\n\n" + wrong_entry);
  EXPECT_THAT(run(with({"check", day})).out, HasSubstr("1 accepted"));
  write("day.md", "## 안내\n\n    <!-- daejo: ignore 예 -->\n\n" + wrong_entry);
  EXPECT_EQ(run(with({"check", day})).status, 1);
}

TEST_F(AcceptedFindings, are_none_of_json_which_has_no_comments) {
  const std::string right =
      R"({"arxiv_id": "2106.09685", "summary": "LoRA는 사전 학습된 가중치를 고정하고 저랭크 행렬만 학습합니다.", )"
      R"("note": "<!-- daejo: ignore 예 -->"})";
  const std::string wrong =
      R"({"arxiv_id": "2010.11929", "summary": "태풍의 진로를 예보하는 기상 모델을 살핍니다. 바람과 비를 레이더로 )"
      R"(재어 사흘 뒤의 날씨를 맞힙니다. 홍수 피해를 줄이는 경보에 쓰입니다."})";
  for (const std::string& digest : {write("day.jsonl", right + "\n" + wrong + "\n"),
                                    write("day.json", "[" + right + ",\n" + wrong + "]\n")}) {
    const Ran ran = run(with({"check", digest}));
    EXPECT_EQ(ran.status, 1) << ran.out << ran.err;
    EXPECT_THAT(ran.out, Not(HasSubstr("accepted"))) << digest;
  }
}

TEST_F(AcceptedFindings, of_a_comment_that_matches_nothing_are_odd) {
  replace("### [BERT", "<!-- daejo: ignore[swapped] Nothing here. -->\n\n### [BERT");
  const Ran ran = run(with({"check", day, "--verbose"}));
  EXPECT_THAT(ran.out, testing::ContainsRegex("odd +.*swapped"));
}

}  // namespace
}  // namespace daejo::test
