#include "audit/index/matching_papers.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "audit/index/build_index.h"
#include "tests/audit/index/random_index.h"
#include "tests/audit/toy_corpus.h"
#include "tests/support/fake_arxiv.h"
#include "tests/support/temporary_folder.h"

namespace daejo::audit {
namespace {

struct MatchingPapers : testing::Test {
  test::TemporaryFolder folder;

  PaperIndex index_of(const std::vector<parsers::Paper>& papers) const {
    const std::vector<std::filesystem::path> snapshots = {
        folder.write("snapshot.jsonl", test::snapshot_of(papers))};
    build_index(test::toy_model(), snapshots, folder / "index", {}, {});
    return PaperIndex::open(folder / "index", test::toy_model());
  }
};

TEST_F(MatchingPapers, of_a_summary_begin_with_the_paper_that_it_describes) {
  const PaperIndex index = index_of(test::toy_training_papers());
  PaperMatcher matcher(test::toy_model(), index);
  const auto papers = matcher.match(test::toy_summary, 3);
  ASSERT_EQ(papers.size(), 3U);
  EXPECT_EQ(papers[0].arxiv_id, "2401.00001");
  EXPECT_EQ(papers[0].title, "SpeechMill: speech recognition in noise");
  EXPECT_GT(order_of(papers[0].fit), order_of(papers[1].fit));
  EXPECT_GE(order_of(papers[1].fit), order_of(papers[2].fit));
}

TEST_F(MatchingPapers, fit_as_they_would_if_they_were_read_again) {
  const auto papers = test::toy_papers();
  const PaperIndex index = index_of(papers);
  PaperMatcher matcher(test::toy_model(), index);
  const auto matching = matcher.match(test::toy_summary, 1);
  ASSERT_EQ(matching.size(), 1U);
  const Fit fit = matcher.fit(papers[0].title, papers[0].abstract);
  EXPECT_EQ(matching[0].fit.cosine, fit.cosine);
  EXPECT_EQ(matching[0].fit.abstract_likelihood, fit.abstract_likelihood);
  EXPECT_EQ(matching[0].fit.summary_likelihood, fit.summary_likelihood);
}

TEST_F(MatchingPapers, do_not_depend_on_the_summaries_before) {
  const PaperIndex index = index_of(test::toy_training_papers());
  PaperMatcher used(test::toy_model(), index);
  (void)used.match("교통 그래프로 날씨를 예측합니다. traffic 12", 10);
  PaperMatcher fresh(test::toy_model(), index);
  const auto expected = fresh.match(test::toy_summary, 10);
  const auto answer = used.match(test::toy_summary, 10);
  ASSERT_EQ(answer.size(), expected.size());
  for (std::size_t i = 0; i < answer.size(); ++i) EXPECT_EQ(answer[i].arxiv_id, expected[i].arxiv_id);
}

TEST_F(MatchingPapers, of_a_summary_without_a_known_word_are_none) {
  const PaperIndex index = index_of(test::toy_papers());
  PaperMatcher matcher(test::toy_model(), index);
  EXPECT_TRUE(matcher.match("", 3).empty());
  EXPECT_TRUE(matcher.match("뷁 쀍", 3).empty());
}

}  // namespace
}  // namespace daejo::audit
