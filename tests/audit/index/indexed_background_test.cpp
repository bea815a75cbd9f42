#include "audit/index/indexed_background.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "audit/index/build_index.h"
#include "tests/audit/index/random_index.h"
#include "tests/audit/toy_corpus.h"
#include "tests/support/fake_arxiv.h"
#include "tests/support/temporary_folder.h"

namespace daejo::audit {
namespace {

struct IndexedBackgroundOfToys : testing::Test {
  test::TemporaryFolder folder;
  IndexedBackground background = {test::toy_model(), index_of(test::toy_training_papers())};

  PaperIndex index_of(const std::vector<parsers::Paper>& papers) const {
    const std::vector<std::filesystem::path> snapshots = {
        folder.write("snapshot.jsonl", test::snapshot_of(papers))};
    build_index(test::toy_model(), snapshots, folder / "index", {}, {});
    return PaperIndex::open(folder / "index", test::toy_model());
  }

  static std::vector<LikelierTerm> terms_of(const std::string& summary) {
    PairScorer scorer(test::toy_model());
    const SummaryTerms terms = read_summary(test::toy_model(), summary);
    scorer.set_summary(terms);
    return scorer.likelier_terms();
  }
};

TEST_F(IndexedBackgroundOfToys, finds_the_paper_that_a_summary_is_about_with_all_its_terms) {
  EXPECT_EQ(background.size(), test::toy_training_papers().size());
  const auto found = background.find(terms_of(test::toy_summary), {});
  ASSERT_FALSE(found.empty());
  EXPECT_EQ(found[0].arxiv_id, "2401.00001");
  const parsers::Paper paper = test::toy_papers().front();
  const Document read = read_document(test::toy_model(), paper.id.base, paper.title, paper.abstract);
  ASSERT_EQ(found[0].terms.size(), read.terms.size());
  for (std::size_t i = 0; i < read.terms.size(); ++i) EXPECT_EQ(found[0].terms[i].id, read.terms[i].id);
}

TEST_F(IndexedBackgroundOfToys, finds_none_that_is_left_out) {
  const std::string_view left_out[] = {"2401.00001"};
  for (const Document& document : background.find(terms_of(test::toy_summary), left_out)) {
    EXPECT_NE(document.arxiv_id, "2401.00001");
  }
}

TEST_F(IndexedBackgroundOfToys, finds_nothing_for_a_summary_without_a_known_word) {
  EXPECT_TRUE(background.find(terms_of(""), {}).empty());
}

}  // namespace
}  // namespace daejo::audit
