#include "audit/score/background_search.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/audit/toy_corpus.h"

namespace daejo::audit {
namespace {

std::vector<TermLikelihood> likelihoods(const std::vector<std::pair<std::string, float>>& words) {
  std::vector<TermLikelihood> terms;
  terms.reserve(words.size());
  for (const auto& [word, likelihood] : words)
    terms.push_back({test::toy_model().english.find(word).value(), likelihood});
  return terms;
}

BackgroundAnswer searched(BackgroundSearch& search, std::span<const TermLikelihood> terms,
                          const OwnAbstract& own, std::size_t most) {
  search.set_terms(terms);
  return search.search(own, most);
}

std::vector<std::string> ids_of(const BackgroundAnswer& answer) {
  std::vector<std::string> ids;
  ids.reserve(answer.documents.size());
  for (const std::uint32_t document : answer.documents)
    ids.push_back(test::toy_model().background.id_of(document));
  return ids;
}

TEST(BackgroundSearch, answers_with_the_abstracts_that_the_summary_makes_likeliest) {
  BackgroundSearch search(test::toy_model().background);
  const auto terms = likelihoods({{"speech", 5}, {"listen", 1}, {"traffic", 0.2F}});
  const BackgroundAnswer answer = searched(search, terms, {{}, 0, "", {}}, 2);
  ASSERT_EQ(answer.documents.size(), 2U);
  EXPECT_THAT(ids_of(answer), testing::UnorderedElementsAre("2401.00001", "2401.00002"));
}

TEST(BackgroundSearch, never_answers_with_the_own_paper_or_one_left_out) {
  BackgroundSearch search(test::toy_model().background);
  const auto terms = likelihoods({{"speech", 5}});
  const std::string_view left_out[] = {"2401.00002", "9999.99999"};
  const auto ids = ids_of(searched(search, terms, {{}, 0, "2401.00001", left_out}, 10));
  EXPECT_THAT(ids, testing::Not(testing::Contains("2401.00001")));
  EXPECT_THAT(ids, testing::Not(testing::Contains("2401.00002")));
}

TEST(BackgroundSearch, passes_over_the_same_paper_in_another_version) {
  BackgroundSearch search(test::toy_model().background);
  const auto terms = likelihoods({{"speech", 5}});
  const Background& background = test::toy_model().background;
  const auto found = searched(search, terms, {{}, 0, "", {}}, 1);
  ASSERT_EQ(found.documents.size(), 1U);
  const auto numbers = background.terms_of(found.documents[0]);
  const std::vector<std::uint32_t> own(numbers.begin(), numbers.end());
  const auto again = searched(search, terms, {own, own.size(), "another id", {}}, 10);
  EXPECT_THAT(again.documents, testing::Not(testing::Contains(found.documents[0])));
}

TEST(BackgroundSearch, does_not_depend_on_what_it_searched_before) {
  BackgroundSearch used(test::toy_model().background);
  const auto other = likelihoods({{"traffic", 5}, {"code", 3}});
  (void)searched(used, other, {{}, 0, "", {}}, 10);
  const auto terms = likelihoods({{"speech", 5}, {"music", 2}});
  BackgroundSearch fresh(test::toy_model().background);
  const BackgroundAnswer expected = searched(fresh, terms, {{}, 0, "", {}}, 10);
  const BackgroundAnswer answer = searched(used, terms, {{}, 0, "", {}}, 10);
  EXPECT_EQ(answer.documents, expected.documents);
  EXPECT_EQ(answer.likelier, expected.likelier);
}

TEST(BackgroundSearch, counts_the_abstracts_that_fit_better_than_the_own_one) {
  BackgroundSearch search(test::toy_model().background);
  const auto terms = likelihoods({{"speech", 5}});
  EXPECT_EQ(searched(search, terms, {{}, 1, "", {}}, 10).likelier, 2U) << "the own abstract lacks the word";
  const std::vector<std::uint32_t> own = {test::toy_model().english.find("speech").value()};
  EXPECT_EQ(searched(search, terms, {own, 1, "", {}}, 10).likelier, 0U)
      << "the own abstract is that word alone";
}

TEST(BackgroundSearch, searches_for_several_own_abstracts_as_for_one) {
  BackgroundSearch search(test::toy_model().background);
  const auto terms = likelihoods({{"speech", 5}, {"listen", 1}});
  const std::string_view left_out[] = {"2401.00001", "2401.00001"};
  const BackgroundAnswer before = searched(search, terms, {{}, 1, "", {}}, 10);
  (void)search.search({{}, 1, "2401.00001", left_out}, 10);
  const BackgroundAnswer after = search.search({{}, 1, "", {}}, 10);
  EXPECT_EQ(after.documents, before.documents) << "what was left out is back";
  EXPECT_EQ(after.likelier, before.likelier);
}

TEST(BackgroundSearch, of_nothing_finds_nothing) {
  BackgroundSearch search(test::toy_model().background);
  const BackgroundAnswer answer = searched(search, {}, {}, 10);
  EXPECT_TRUE(answer.documents.empty());
  EXPECT_EQ(answer.likelier, 0U);
}

}  // namespace
}  // namespace daejo::audit
