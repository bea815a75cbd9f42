#include "audit/score/digest_rivals.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <numeric>

#include "audit/model/summary_terms.h"
#include "tests/audit/toy_corpus.h"

namespace daejo::audit {
namespace {

using testing::ElementsAreArray;
using testing::IsEmpty;

/// A digest of the first `count` of the 121 papers of `toy_training_papers`.
struct ToyDigest {
  std::vector<Document> documents;
  DigestPapers papers;

  explicit ToyDigest(std::size_t count) : documents(read(count)), papers(pointers(documents)) {}

  static std::vector<Document> read(std::size_t count) {
    std::vector<Document> documents;
    for (const parsers::Paper& paper : test::toy_training_papers()) {
      if (documents.size() == count) break;
      documents.push_back(read_document(test::toy_model(), paper.id.base, paper.title, paper.abstract));
    }
    return documents;
  }

  static std::vector<const Document*> pointers(const std::vector<Document>& documents) {
    std::vector<const Document*> all;
    all.reserve(documents.size());
    for (const Document& document : documents) all.push_back(&document);
    return all;
  }

  std::vector<std::size_t> rivals(const std::string& summary, std::size_t number) const {
    PairScorer scorer(test::toy_model());
    const SummaryTerms terms = read_summary(test::toy_model(), summary);
    scorer.set_summary(terms);
    return digest_rivals(test::toy_model(), scorer, {&papers, number});
  }
};

std::vector<std::size_t> numbers_from(std::size_t first) {
  std::vector<std::size_t> numbers(nearest_rivals);
  std::iota(numbers.begin(), numbers.end(), first);
  return numbers;
}

TEST(DigestRivals, are_all_papers_of_a_short_digest) {
  for (std::size_t number = 0; number < nearest_rivals; ++number) {
    EXPECT_THAT(ToyDigest(nearest_rivals).rivals("교통 예측을 합니다.", number),
                ElementsAreArray(numbers_from(0)));
  }
}

TEST(DigestRivals, of_a_right_summary_are_the_papers_around_it) {
  const ToyDigest digest(121);
  EXPECT_THAT(digest.rivals(test::toy_summary, 0), ElementsAreArray(numbers_from(0)));
  EXPECT_THAT(digest.rivals("없는 말", 60), ElementsAreArray(numbers_from(50)));
  EXPECT_THAT(digest.rivals("없는 말", 120), ElementsAreArray(numbers_from(100)));
}

TEST(DigestRivals, of_a_swapped_summary_include_its_own_paper_from_far_away) {
  const std::vector<std::size_t> rivals = ToyDigest(121).rivals(test::toy_summary, 110);
  EXPECT_THAT(std::vector(rivals.begin(), rivals.begin() + nearest_rivals),
              ElementsAreArray(numbers_from(100)));
  EXPECT_THAT(std::span(rivals).subspan(nearest_rivals), testing::Contains(0)) << "the paper on speech";
}

TEST(DigestRivals, of_no_digest_are_none) {
  PairScorer scorer(test::toy_model());
  EXPECT_THAT(digest_rivals(test::toy_model(), scorer, {}), IsEmpty());
}

TEST(RivalBaseRate, grows_with_the_papers_of_a_digest_beyond_the_usual) {
  constexpr double base_rate = 0.05;
  EXPECT_DOUBLE_EQ(rival_base_rate(base_rate, 0, 20), base_rate);
  EXPECT_DOUBLE_EQ(rival_base_rate(base_rate, 20, 20), base_rate);
  const double odds = base_rate / (1 - base_rate);
  EXPECT_DOUBLE_EQ(rival_base_rate(base_rate, 200, 20), 10 * odds / (1 + 10 * odds));
}

}  // namespace
}  // namespace daejo::audit
