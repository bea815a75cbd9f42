#include "audit/score/contrast_matrix.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <span>
#include <vector>

#include "tests/audit/toy_corpus.h"

namespace daejo::audit {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

/// An entry with the verdict `ok`. `digest` is the number of its digest, and `paper` the index of its paper
/// in `toy_papers`, 0 to 11.
AuditedEntry entry_of(std::size_t digest, std::size_t paper, const std::string& summary) {
  AuditedEntry audited;
  audited.file = digest == 0 ? "first.md" : "second.md";
  audited.digest = digest;
  parsers::Section section;
  section.text = summary;
  audited.entry.sections.push_back(section);
  audited.paper = test::toy_papers().at(paper);
  audited.judgement.verdict = Verdict::ok;
  return audited;
}

std::vector<ContrastMatrix> matrices_of(std::span<const AuditedEntry> entries, std::size_t threads) {
  WorkspacePool workspaces(test::toy_model());
  return contrast_matrices(workspaces, entries, threads);
}

const std::string about_traffic = "교통 예측을 그래프로 합니다.";

TEST(ContrastMatrices, have_a_summary_a_row_that_fits_its_own_abstract_best) {
  const std::vector<AuditedEntry> entries = {entry_of(0, 0, test::toy_summary),
                                             entry_of(0, 5, about_traffic)};
  const auto matrices = matrices_of(entries, 1);
  ASSERT_THAT(matrices, SizeIs(1));
  EXPECT_EQ(matrices[0].file, "first.md");
  EXPECT_THAT(matrices[0].entries, ElementsAre(0, 1));
  ASSERT_THAT(matrices[0].values, SizeIs(4));
  EXPECT_GT(matrices[0].values[0], matrices[0].values[1]);
  EXPECT_GT(matrices[0].values[3], matrices[0].values[2]);
}

TEST(ContrastMatrices, leave_out_what_is_unverified_and_digests_with_nothing_to_compare) {
  std::vector<AuditedEntry> entries = {entry_of(0, 0, test::toy_summary), entry_of(0, 1, about_traffic),
                                       entry_of(0, 5, about_traffic), entry_of(1, 0, test::toy_summary),
                                       entry_of(1, 5, about_traffic)};
  entries[1].judgement.verdict = Verdict::unverified;
  entries[4].paper.reset();
  const auto matrices = matrices_of(entries, 1);
  ASSERT_THAT(matrices, SizeIs(1));
  EXPECT_THAT(matrices[0].entries, ElementsAre(0, 2));
  EXPECT_THAT(matrices_of({}, 1), IsEmpty());
}

TEST(ContrastMatrices, leave_out_digests_of_more_entries_than_anybody_can_read) {
  std::vector<AuditedEntry> entries(most_matrix_entries, entry_of(0, 5, about_traffic));
  EXPECT_THAT(matrices_of(entries, 1), SizeIs(1));
  entries.push_back(entry_of(0, 0, test::toy_summary));
  EXPECT_THAT(matrices_of(entries, 1), IsEmpty());
}

TEST(ContrastMatrices, are_the_same_for_any_number_of_threads) {
  std::vector<AuditedEntry> entries;
  for (std::size_t digest = 0; digest < 6; ++digest) {
    entries.push_back(entry_of(digest, 0, test::toy_summary));
    entries.push_back(entry_of(digest, 5 + digest, about_traffic));
  }
  const auto one = matrices_of(entries, 1);
  const auto many = matrices_of(entries, 4);
  ASSERT_THAT(one, SizeIs(6));
  ASSERT_THAT(many, SizeIs(6));
  for (std::size_t i = 0; i < one.size(); ++i) EXPECT_EQ(one[i].values, many[i].values);
}

}  // namespace
}  // namespace daejo::audit
