#include "report/summary.h"

#include <gtest/gtest.h>

#include <array>
#include <ostream>

#include "tests/report/sample_run.h"

namespace daejo::report {
namespace {

Summary counts(std::size_t ok, std::size_t review, std::size_t mismatch, std::size_t unverified) {
  Summary summary;
  summary.ok = ok;
  summary.review = review;
  summary.mismatch = mismatch;
  summary.unverified = unverified;
  summary.entries = ok + review + mismatch + unverified;
  summary.files = 1;
  return summary;
}

Summary with_unreadable(Summary summary) {
  summary.unreadable = 1;
  return summary;
}

TEST(Summary, counts_every_verdict_of_a_run) {
  Summary expected = counts(1, 1, 1, 1);
  expected.problems = 1;
  expected.unreadable = 1;
  EXPECT_EQ(summarize(sample_run()), expected);
}

TEST(Summary, counts_a_file_once) {
  AuditRun run;
  run.entries = {sample_entry(Verdict::ok, "2410.00001", 1, "A"),
                 sample_entry(Verdict::ok, "2410.00002", 2, "B"),
                 sample_entry(Verdict::ok, "2410.00003", 1, "C")};
  run.entries.back().file = "another.md";
  EXPECT_EQ(summarize(run).files, 2U);
}

struct ExitCase {
  const char* name;
  Summary summary;
  ExitStatus on_mismatch;
  ExitStatus on_review;
  ExitStatus on_never;
};

void PrintTo(const ExitCase& tested, std::ostream* out) {
  *out << tested.name;
}

class ExitStatusTable : public testing::TestWithParam<ExitCase> {};

TEST_P(ExitStatusTable, holds) {
  EXPECT_EQ(exit_status(GetParam().summary, FailOn::mismatch), GetParam().on_mismatch);
  EXPECT_EQ(exit_status(GetParam().summary, FailOn::review), GetParam().on_review);
  EXPECT_EQ(exit_status(GetParam().summary, FailOn::never), GetParam().on_never);
}

constexpr auto clean = ExitStatus::clean;
constexpr auto findings = ExitStatus::findings;
constexpr auto error = ExitStatus::error;
constexpr auto unverified = ExitStatus::unverified;

INSTANTIATE_TEST_SUITE_P(
    Runs, ExitStatusTable,
    testing::Values(ExitCase{"nothing", counts(0, 0, 0, 0), clean, clean, clean},
                    ExitCase{"all_ok", counts(3, 0, 0, 0), clean, clean, clean},
                    ExitCase{"review", counts(3, 1, 0, 0), clean, findings, clean},
                    ExitCase{"mismatch", counts(3, 0, 1, 0), findings, findings, clean},
                    ExitCase{"unverified", counts(3, 0, 0, 1), unverified, unverified, unverified},
                    ExitCase{"review_and_unverified", counts(3, 1, 0, 1), unverified, findings, unverified},
                    ExitCase{"mismatch_and_unverified", counts(3, 0, 1, 1), findings, findings, unverified},
                    ExitCase{"unreadable", with_unreadable(counts(0, 0, 0, 0)), error, error, error},
                    ExitCase{"unreadable_and_all_else", with_unreadable(counts(1, 1, 1, 1)), error, error,
                             error}),
    [](const testing::TestParamInfo<ExitCase>& tested) { return tested.param.name; });

TEST(ExitStatus, has_the_numbers_that_callers_rely_on) {
  EXPECT_EQ(static_cast<int>(clean), 0);
  EXPECT_EQ(static_cast<int>(findings), 1);
  EXPECT_EQ(static_cast<int>(error), 2);
  EXPECT_EQ(static_cast<int>(unverified), 3);
}

TEST(ExitStatus, is_not_moved_by_oddities_in_the_input) {
  Summary summary = counts(3, 0, 0, 0);
  summary.problems = 9;
  EXPECT_EQ(exit_status(summary, FailOn::review), clean);
}

TEST(ExitStatus, of_a_run_is_that_of_its_summary) {
  AuditRun run = sample_run();
  EXPECT_EQ(exit_status(summarize(run), FailOn::never), error);
  run.unreadable.clear();
  EXPECT_EQ(exit_status(summarize(run), FailOn::mismatch), findings);
}

TEST(ExitStatus, of_a_run_whose_files_have_rules_of_their_own_is_by_entry) {
  using enum FailOn;
  AuditRun run;
  run.entries = {sample_entry(Verdict::ok, "2410.00001", 1, "A"),
                 sample_entry(Verdict::review, "2410.00002", 2, "B"),
                 unverified_entry("2410.00003", 3, "C", "The abstract did not arrive.")};
  EXPECT_EQ(exit_status(run, std::array{mismatch, mismatch, mismatch}), unverified);
  EXPECT_EQ(exit_status(run, std::array{mismatch, review, mismatch}), findings);
  EXPECT_EQ(exit_status(run, std::array{review, mismatch, review}), unverified);
  run.entries.pop_back();
  EXPECT_EQ(exit_status(run, std::array{review, never}), clean);
  run.unreadable.push_back({{"gone.md"}, "The file cannot be opened."});
  EXPECT_EQ(exit_status(run, std::array{never, never}), error);
}

TEST(FailOn, is_read_from_its_three_names_only) {
  EXPECT_EQ(parse_fail_on("mismatch"), FailOn::mismatch);
  EXPECT_EQ(parse_fail_on("review"), FailOn::review);
  EXPECT_EQ(parse_fail_on("never"), FailOn::never);
  EXPECT_EQ(parse_fail_on("Mismatch"), std::nullopt);
  EXPECT_EQ(parse_fail_on(""), std::nullopt);
}

TEST(SummarySentence, names_the_worst_first_and_leaves_out_what_is_not) {
  EXPECT_EQ(to_sentence(counts(15, 0, 6, 0)), "21 entries in 1 file: 6 mismatches, 15 ok.");
  EXPECT_EQ(to_sentence(counts(2, 3, 1, 4)),
            "10 entries in 1 file: 1 mismatch, 3 to review, 4 unverified, 2 ok.");
}

TEST(SummarySentence, is_short_where_all_are_alike) {
  EXPECT_EQ(to_sentence(counts(21, 0, 0, 0)), "21 entries in 1 file, all ok.");
  EXPECT_EQ(to_sentence(counts(0, 0, 0, 21)), "21 entries in 1 file, all unverified.");
  EXPECT_EQ(to_sentence(counts(1, 0, 0, 0)), "1 entry in 1 file: 1 ok.");
}

TEST(SummarySentence, says_what_could_not_be_read) {
  EXPECT_EQ(to_sentence(with_unreadable(counts(0, 0, 0, 0))),
            "There are no entries to report; 1 input could not be read.");
}

TEST(UnverifiedCauses, are_one_where_only_the_id_differs) {
  AuditRun run;
  run.entries = {unverified_entry("2410.00001", 1, "A", "The abstract of 2410.00001 did not arrive."),
                 sample_entry(Verdict::ok, "2410.00002", 2, "B"),
                 unverified_entry("2410.00003", 3, "C", "There is no Korean text."),
                 unverified_entry("2410.00004", 4, "D", "The abstract of 2410.00004 did not arrive.")};
  const auto causes = unverified_causes(run);
  ASSERT_EQ(causes.size(), 2U);
  EXPECT_EQ(causes[0].sentence, "The abstract of … did not arrive.");
  EXPECT_EQ(causes[0].entries, (std::vector<std::size_t>{0, 3}));
  EXPECT_EQ(causes[1].sentence, "There is no Korean text.");
}

TEST(UnverifiedCauses, keep_the_id_where_one_entry_has_the_cause) {
  AuditRun run;
  run.entries = {unverified_entry("2410.00001", 1, "A", "arXiv has no paper 2410.00001.")};
  EXPECT_EQ(unverified_causes(run).front().sentence, "arXiv has no paper 2410.00001.");
}

TEST(UnverifiedCauses, are_given_even_where_the_audit_gave_none) {
  AuditRun run;
  run.entries = {sample_entry(Verdict::unverified, "2410.00001", 1, "A")};
  EXPECT_EQ(unverified_causes(run).front().sentence, "The entry could not be checked for an unknown reason.");
}

}  // namespace
}  // namespace daejo::report
