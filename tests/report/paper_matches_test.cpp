#include "report/paper_matches.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace daejo::report {
namespace {

using testing::HasSubstr;
using testing::Not;

PaperMatches sample_matches() {
  MatchedEntry wrong;
  wrong.file = "day.md";
  wrong.entry.line = 7;
  wrong.entry.title = "A title";
  wrong.entry.id = parsers::ArxivId{"2401.00001", 0};
  wrong.verdict = Verdict::mismatch;
  wrong.mismatch = 0.97;
  wrong.own = audit::Fit{0.5, 0.25, 0.1};
  wrong.papers = {{"2401.00002", 3, "Another paper", {2, 1.5, 0.4}},
                  {"2401.00001", 0, "A title", {0.5, 0.25, 0.1}}};
  MatchedEntry lost;
  lost.file = "day.md";
  lost.entry.line = 19;
  return {"papers.index", 1234, {wrong, lost}};
}

TEST(PaperMatches, show_an_entry_with_its_own_paper_and_the_better_ones) {
  EXPECT_EQ(
      render_matches(sample_matches(), {}),
      "day.md:7  mismatch 97%  arXiv:2401.00001\n"
      "  A title\n"
      "    0.75  its own paper\n"
      "    3.50  arXiv:2401.00002v3  Another paper\n"
      "    0.75  arXiv:2401.00001  (its own paper) A title\n"
      "\n"
      "day.md:19  no arXiv id\n"
      "  (no title)\n"
      "  No paper in the index shares a term with it.\n"
      "\n"
      "2 summaries compared with the 1234 papers of papers.index. 0 is the fit of an arbitrary text; nearly all correct summaries fit their paper with 2.2 or more.\n");
}

TEST(PaperMatches, speak_korean) {
  ConsoleOptions options;
  options.language = Language::korean;
  const std::string text = render_matches(sample_matches(), options);
  EXPECT_THAT(text, HasSubstr("불일치 97%"));
  EXPECT_THAT(text, HasSubstr("요약 2개를 papers.index의 논문 1234편과 대조했습니다."));
  EXPECT_THAT(text, Not(HasSubstr("paper of the index")));
}

TEST(PaperMatches, of_no_entry_are_one_line_or_nothing) {
  ConsoleOptions options;
  EXPECT_EQ(render_matches({"papers.index", 5, {}}, options),
            "There is no summary to search for; without --all, only mismatches are searched for.\n");
  options.quiet = true;
  EXPECT_EQ(render_matches({"papers.index", 5, {}}, options), "");
}

TEST(PaperMatches, let_nothing_hostile_reach_the_terminal) {
  PaperMatches matches = sample_matches();
  for (MatchedEntry& matched : matches.entries) {
    matched.file = "day\x1b[31m.md";
    matched.entry.title = "a\x1b]0;title\x07\nb";
    for (audit::MatchingPaper& paper : matched.papers) paper.title = paper.arxiv_id = "\x1b[2J\r\n::error::";
  }
  ConsoleOptions options;
  options.width = 60;
  const std::string text = render_matches(matches, options);
  EXPECT_THAT(text, Not(HasSubstr("\x1b")));
  EXPECT_THAT(text, Not(HasSubstr("\n::error")));
}

TEST(PaperMatches, cut_titles_to_the_width) {
  PaperMatches matches = sample_matches();
  matches.entries[0].papers[0].title = std::string(200, 'x');
  ConsoleOptions options;
  options.width = 60;
  EXPECT_THAT(render_matches(matches, options), HasSubstr("x…\n"));
}

TEST(PaperMatches, are_json_for_programs) {
  const auto json = nlohmann::json::parse(render_matches_json(sample_matches()));
  EXPECT_EQ(json["schema"], 1);
  EXPECT_EQ(json["index"], nlohmann::json({{"file", "papers.index"}, {"papers", 1234}}));
  const auto& wrong = json["entries"][0];
  EXPECT_EQ(wrong["verdict"], "mismatch");
  EXPECT_EQ(wrong["fit"], 0.75);
  EXPECT_EQ(wrong["papers"][0], nlohmann::json({{"arxiv_id", "2401.00002"},
                                                {"version", 3},
                                                {"title", "Another paper"},
                                                {"fit", 3.5},
                                                {"cosine", 0.4},
                                                {"own", false}}));
  EXPECT_EQ(wrong["papers"][1]["own"], true);
  const auto& lost = json["entries"][1];
  for (const char* field : {"arxiv_id", "verdict", "mismatch", "fit"})
    EXPECT_TRUE(lost[field].is_null()) << field;
  EXPECT_TRUE(lost["papers"].empty());
  EXPECT_TRUE(nlohmann::json::parse(render_matches_json({"i", 0, {}}))["entries"].empty());
}

}  // namespace
}  // namespace daejo::report
