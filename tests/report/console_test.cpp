#include "report/console.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <sstream>

#include "report/terminal_text.h"
#include "tests/report/sample_run.h"

namespace daejo::report {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr ConsoleOptions at_80_columns{.color = false, .width = 80, .verbose = false, .quiet = false};

TEST(Console, shows_a_block_for_each_finding_with_the_worst_first) {
  EXPECT_EQ(render_console(sample_run(), at_80_columns),
            R"(digests/2024-10-17.md:34  mismatch >99%  arXiv:2410.12405v2
  ProSA: Assessing and Understanding the Prompt Sensitivity of LLMs
  The summary is about other work: of the abstract's weightiest terms it has
  one. (line 37) [unrelated]
  found   모델(model)
  missed  prompt sensitivity, decoding confidence, few-shot

digests/2024-10-17.md:58  review 41%  arXiv:2410.12722
  WorldMedQA-V: a multilingual, multimodal medical dataset
  The summary says little that only this paper would say. [generic]
  found   의료(medical), VLM
  missed  WorldMedQA-V

unverified: The entry links to no arXiv paper.
  digests/2024-10-17.md:80  no arXiv id  A talk about robots

digests/broken.json:7:1  unreadable  This is not JSON; fix the file or leave it out.

4 entries in 1 file: 1 mismatch, 1 to review, 1 unverified, 1 ok; 1 input could not be read; 1 oddity in the input.
Use -v to see oddities in the input.
)");
}

AuditRun clean_run() {
  AuditRun run;
  run.entries = {sample_entry(Verdict::ok, "2410.00001", 5, "First"),
                 sample_entry(Verdict::ok, "2410.00002", 9, "Second")};
  run.entries[0].judgement.mismatch = 0.004;
  run.entries[1].judgement.mismatch = 0.29;
  return run;
}

TEST(Console, says_one_line_of_a_clean_run) {
  EXPECT_EQ(render_console(clean_run(), at_80_columns), "2 entries in 1 file, all ok.\n");
}

TEST(Console, says_nothing_of_a_clean_run_where_quiet) {
  EXPECT_EQ(render_console(clean_run(), {.color = false, .width = 80, .verbose = false, .quiet = true}), "");
}

TEST(Console, shows_the_ok_entries_and_oddities_only_where_verbose) {
  AuditRun run = clean_run();
  run.problems.push_back(problem_at("digests/2024-10-17.md", 7, 1, "The list is empty."));
  EXPECT_EQ(render_console(run, {.color = false, .width = 80, .verbose = true, .quiet = false}),
            R"(digests/2024-10-17.md:5  ok <1%  arXiv:2410.00001  First
digests/2024-10-17.md:9  ok 29%  arXiv:2410.00002  Second

digests/2024-10-17.md:7:1  odd  The list is empty.

2 entries in 1 file, all ok; 1 oddity in the input.
)");
}

TEST(Console, tells_in_one_line_that_the_network_was_lost) {
  AuditRun run;
  for (std::size_t i = 1; i <= 5; ++i) {
    const std::string id = "2410.0000" + std::to_string(i);
    run.entries.push_back(unverified_entry(
        id, i, "A title", "arXiv could not be reached for " + id + "; try again, or use a store."));
  }
  EXPECT_EQ(render_console(run, at_80_columns),
            R"(5 entries are unverified for the same reason: arXiv could not be reached for …;
try again, or use a store.
  digests/2024-10-17.md:1  arXiv:2410.00001  A title
  digests/2024-10-17.md:2  arXiv:2410.00002  A title
  digests/2024-10-17.md:3  arXiv:2410.00003  A title
  digests/2024-10-17.md:4  arXiv:2410.00004  A title
  digests/2024-10-17.md:5  arXiv:2410.00005  A title

5 entries in 1 file, all unverified.
)");
}

TEST(Console, keeps_the_cause_of_many_in_sight_and_lists_them_all_where_verbose) {
  AuditRun run;
  for (std::size_t i = 1; i <= 200; ++i)
    run.entries.push_back(unverified_entry("2410.00001", i, "A title", "It is offline."));
  const std::string brief = render_console(run, at_80_columns);
  EXPECT_LT(std::ranges::count(brief, '\n'), 40);
  EXPECT_THAT(brief, HasSubstr("  and 170 more; -v lists them all\n"));
  const std::string whole =
      render_console(run, {.color = false, .width = 80, .verbose = true, .quiet = false});
  EXPECT_THAT(whole, HasSubstr("digests/2024-10-17.md:200  arXiv:2410.00001"));
}

TEST(Console, tells_the_cause_once_where_an_entry_has_another_finding_besides) {
  AuditRun run;
  for (std::size_t i = 1; i <= 2; ++i)
    run.entries.push_back(unverified_entry("2410.00001", i, "A title", "It is offline."));
  run.entries[1].judgement.reasons.push_back(
      {"incomplete", Severity::warning, {"The summary breaks off.", "요약이 끊겼습니다."}});
  const std::string text = render_console(run, at_80_columns);
  EXPECT_THAT(text, HasSubstr("The summary breaks off. [incomplete]"));
  EXPECT_EQ(text.find("It is offline."), text.rfind("It is offline."));
}

TEST(Console, counts_one_entry_in_english_in_the_singular) {
  AuditRun run;
  run.entries = {unverified_entry("2410.00001", 1, "A title", "The summary is not in Korean.")};
  run.entries[0].judgement.reasons[0].code = "language";
  EXPECT_THAT(render_console(run, at_80_columns), HasSubstr("1 entry is unverified: digests/"));
  run.entries.push_back(run.entries[0]);
  EXPECT_THAT(render_console(run, at_80_columns),
              HasSubstr("2 entries are unverified for the same reason: "));
}

TEST(Console, shows_no_scores_of_what_is_unverified) {
  AuditRun run;
  run.entries = {unverified_entry("2410.00001", 1, "A title", "There is no Korean text.")};
  run.entries[0].judgement.mismatch = 0.5;
  run.entries[0].judgement.signals = {{"cosine", 0.5, 1, {}}};
  const std::string text = render_console(run, at_80_columns);
  EXPECT_THAT(text, Not(HasSubstr("50%")));
  EXPECT_THAT(text, Not(HasSubstr("cosine")));
}

TEST(Console, orders_findings_by_verdict_then_probability_then_score_then_file) {
  AuditRun run;
  const auto add = [&](Verdict verdict, const char* title, double mismatch, double logit) {
    run.entries.push_back(sample_entry(verdict, "2410.00001", run.entries.size() + 1, title));
    run.entries.back().judgement.mismatch = mismatch;
    run.entries.back().judgement.logit = logit;
  };
  add(Verdict::review, "sixth", 0.5, 0);
  add(Verdict::mismatch, "fifth", std::numeric_limits<double>::quiet_NaN(), 50);
  add(Verdict::mismatch, "third", 0.95, 3);
  add(Verdict::mismatch, "fourth", 0.95, 3);
  add(Verdict::mismatch, "second", 1, 40);
  add(Verdict::mismatch, "first", 1, 50);
  std::istringstream lines(render_console(run, {}));
  std::vector<std::string> titles;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("  ")) titles.push_back(line.substr(2));
  }
  EXPECT_EQ(titles, (std::vector<std::string>{"first", "second", "third", "fourth", "fifth", "sixth"}));
}

TEST(Console, keeps_titles_and_terms_within_the_width) {
  AuditRun run;
  std::string title;
  for (int i = 0; i < 60; ++i) title += "논문 ";
  run.entries = {sample_entry(Verdict::mismatch, "2410.00001", 1, title),
                 unverified_entry("2410.00002", 2, title, title)};
  run.entries[0].judgement.terms_missed.assign(30, {"", "아주 긴 용어 하나", 1, {}, {}});
  run.entries[0].judgement.signals.assign(30, {"signal", 0.5, 1, {}});
  std::istringstream lines(
      render_console(run, {.color = false, .width = 60, .verbose = false, .quiet = true}));
  for (std::string line; std::getline(lines, line);) EXPECT_LE(display_width(line), 60U) << line;
}

TEST(Console, shows_eight_terms_and_that_there_are_more) {
  AuditRun run;
  run.entries = {sample_entry(Verdict::mismatch, "2410.00001", 1, "A title")};
  for (char c = 'a'; c < 'k'; ++c) {
    run.entries[0].judgement.terms_missed.push_back({"", std::string(1, c), 1, {}, {}});
  }
  const std::string text = render_console(run, {});
  EXPECT_THAT(text, HasSubstr("found   none\n"));
  EXPECT_THAT(text, HasSubstr("missed  a, b, c, d, e, f, g, h, …\n"));
}

AuditedEntry unread_entry(const std::string& id, std::size_t line, const std::string& why) {
  AuditedEntry unread = unverified_entry(id, line, "", why);
  unread.judgement.reasons.front().code = "unread";
  unread.judgement.reasons.front().severity = Severity::error;
  return unread;
}

TEST(Console, puts_the_papers_of_a_file_that_are_unread_for_one_reason_together) {
  AuditRun run;
  run.unread = {unread_entry("2410.00001", 3, "The paper has no summary."),
                unread_entry("2410.00002", 5, "Text outside may be its summary."),
                unread_entry("2410.00003", 7, "The paper has no summary."),
                unread_entry("2410.00004", 9, "The paper has no summary.")};
  run.unread[3].file = "digests/other.md";
  ConsoleOptions options{.color = false, .width = 60, .verbose = false, .quiet = true};
  EXPECT_EQ(render_console(run, options), R"(digests/2024-10-17.md:3  unread  2 papers
  The paper has no summary. [unread]
  arXiv:2410.00001, arXiv:2410.00003
digests/2024-10-17.md:5  unread  arXiv:2410.00002  (no title)
  Text outside may be its summary. [unread]
digests/other.md:9  unread  arXiv:2410.00004  (no title)
  The paper has no summary. [unread]
)");
  options.verbose = true;
  EXPECT_THAT(render_console(run, options),
              HasSubstr("digests/2024-10-17.md:7  unread  arXiv:2410.00003  (no title)\n"));
}

TEST(Console, lets_nothing_hostile_reach_the_terminal) {
  const std::string text =
      render_console(hostile_run(), {.color = false, .width = 80, .verbose = true, .quiet = false});
  for (const char byte : text) {
    const auto code = static_cast<unsigned char>(byte);
    EXPECT_TRUE(code == '\n' || (code >= 0x20 && code != 0x7F));
  }
  EXPECT_THAT(text, Not(HasSubstr("\u202E")));
  EXPECT_THAT(text, Not(HasSubstr("\u009B")));
  EXPECT_THAT(text, Not(HasSubstr("##vso[")));
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    EXPECT_NE(line.substr(std::min(line.find_first_not_of(' '), line.size())).substr(0, 2), "::") << line;
  }
}

TEST(Console, escapes_a_title_that_a_ci_runner_would_obey) {
  AuditRun run;
  run.entries = {sample_entry(Verdict::mismatch, "2410.00001", 1, "::add-mask::secret")};
  EXPECT_THAT(render_console(run, {}), HasSubstr("\n  \\::add-mask::secret\n"));
}

TEST(Console, falls_back_to_the_papers_title) {
  AuditRun run;
  run.entries = {sample_entry(Verdict::mismatch, "2410.00001", 1, ""),
                 sample_entry(Verdict::mismatch, "2410.00002", 2, "")};
  run.entries[0].paper = parsers::Paper{};
  run.entries[0].paper->title = "From arXiv";
  const std::string text = render_console(run, {});
  EXPECT_THAT(text, HasSubstr("\n  From arXiv\n"));
  EXPECT_THAT(text, HasSubstr("\n  (no title)\n"));
}

TEST(Console, differs_in_colour_by_escape_sequences_alone) {
  const ConsoleOptions coloured{.color = true, .width = 80, .verbose = false, .quiet = false};
  std::string text = render_console(sample_run(), coloured);
  EXPECT_THAT(text, HasSubstr("\x1b[1;31mmismatch >99%\x1b[0m"));
  for (std::size_t at = text.find('\x1b'); at != std::string::npos; at = text.find('\x1b')) {
    text.erase(at, text.find('m', at) - at + 1);
  }
  EXPECT_EQ(text, render_console(sample_run(), at_80_columns));
}

}  // namespace
}  // namespace daejo::report
