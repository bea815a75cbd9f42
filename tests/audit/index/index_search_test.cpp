#include "audit/index/index_search.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

#include "audit/index/make_segment.h"
#include "tests/audit/index/random_index.h"
#include "tests/audit/toy_corpus.h"
#include "tests/support/temporary_folder.h"

namespace daejo::audit {
namespace {

/// A found paper as the tests compare it: its id, and its score as the fraction `sum` / `norm`.
struct Answer {
  std::string id;
  std::uint64_t sum = 0;
  std::uint64_t norm = 1;

  bool operator==(const Answer&) const = default;
};

std::ostream& operator<<(std::ostream& out, const Answer& answer) {
  return out << answer.id << ' ' << answer.sum << '/' << answer.norm;
}

/// The result that `IndexSearch::search` must return, found by scoring every paper.
std::vector<Answer> exhaustive(const PaperIndex& index, std::span<const TermWeight> terms, std::size_t most,
                               const std::set<std::string, std::less<>>& left_out) {
  std::vector<Answer> answers;
  for (const IndexedPaper& paper : test::papers_of(index)) {
    std::uint64_t sum = 0;
    for (const TermWeight& term : terms) {
      if (std::ranges::binary_search(paper.terms, term.term)) sum += term.weight;
    }
    const auto length = static_cast<std::uint32_t>(paper.terms.size());
    if (sum > 0 && !left_out.contains(paper.id)) answers.push_back({paper.id, sum, length_norm(length)});
  }
  std::ranges::sort(answers, [](const Answer& a, const Answer& b) {
    const std::uint64_t left = a.sum * b.norm;
    const std::uint64_t right = b.sum * a.norm;
    return left != right ? left > right : a.id < b.id;
  });
  answers.resize(std::min(answers.size(), most));
  return answers;
}

std::vector<Answer> found(IndexSearch& search, const PaperIndex& index, std::span<const TermWeight> terms,
                          std::size_t most, std::span<const std::string_view> left_out) {
  std::vector<Answer> answers;
  for (const FoundPaper& paper : search.search(terms, most, left_out)) {
    const Segment& segment = index.segments()[paper.place.segment];
    answers.push_back({std::string(segment.id(paper.place.paper)), paper.score.sum, paper.score.norm});
  }
  return answers;
}

std::vector<TermWeight> random_query(std::mt19937& random) {
  std::set<EnglishTermId> terms;
  const std::size_t count = random() % 40;
  const std::size_t known = std::max<std::size_t>(test::toy_model().english.size(), 1);
  for (std::size_t i = 0; i < count; ++i) {
    terms.insert(random() % 6 == 0 ? (random() % 250) * 1'000'003 | unknown_term_bit : random() % known);
  }
  std::vector<TermWeight> query;
  query.reserve(terms.size());
  // There are only five different weights, so that some papers have the same score.
  for (const EnglishTermId term : terms)
    query.push_back({term, 1 + static_cast<std::uint32_t>(random() % 5) * 300});
  return query;
}

struct SearchedIndex {
  test::TemporaryFolder folder;

  /// Makes an index of segments with these numbers of papers. If there are several, the last one replaces
  /// three papers of the first.
  PaperIndex make(std::span<const std::size_t> sizes, std::mt19937& random) const {
    std::vector<std::string> segments;
    std::size_t number = 0;
    for (const std::size_t size : sizes) {
      const auto papers = test::by_length(test::random_indexed_papers(size, random, number));
      std::vector<PaperPlace> replaced;
      if (!segments.empty() && segments.size() + 1 == sizes.size()) replaced = {{0, 0}, {0, 5}, {0, 6}};
      segments.push_back(make_segment(papers, replaced, test::toy_model().english.size()));
      number += size;
    }
    test::write_index(folder / "index", segments);
    return PaperIndex::open(folder / "index", test::toy_model());
  }
};

TEST(IndexSearch, finds_exactly_what_scoring_every_paper_finds) {
  const SearchedIndex made;
  std::mt19937 random(4);
  const std::vector<std::vector<std::size_t>> shapes = {{1}, {300}, {20, 1000, 40}, {9000, 300}};
  for (const auto& sizes : shapes) {
    const PaperIndex index = made.make(sizes, random);
    IndexSearch search(index);
    for (int round = 0; round < 25; ++round) {
      const std::vector<TermWeight> query = random_query(random);
      const std::string_view left_out[] = {"2401.00003", "2401.00100", "none.such"};
      for (const std::size_t most : {1U, 5U, 60U}) {
        EXPECT_EQ(found(search, index, query, most, left_out),
                  exhaustive(index, query, most, {"2401.00003", "2401.00100"}))
            << sizes.size() << " segments, round " << round << ", best " << most;
      }
    }
  }
}

TEST(IndexSearch, answers_equal_papers_in_the_order_of_their_ids) {
  const SearchedIndex made;
  std::vector<IndexedPaper> papers;
  for (const char* id : {"2401.00009", "2401.00002", "2401.00005"}) papers.push_back({id, {}, "", {1, 2}});
  const std::string segment = make_segment(papers, {}, test::toy_model().english.size());
  test::write_index(made.folder / "ties", {&segment, 1});
  const PaperIndex index = PaperIndex::open(made.folder / "ties", test::toy_model());
  IndexSearch search(index);
  const TermWeight query[] = {{2, 10}};
  const auto answers = found(search, index, query, 2, {});
  ASSERT_EQ(answers.size(), 2U);
  EXPECT_EQ(answers[0].id, "2401.00002");
  EXPECT_EQ(answers[1].id, "2401.00005");
}

TEST(IndexSearch, of_nothing_finds_nothing) {
  const SearchedIndex made;
  std::mt19937 random(5);
  const std::size_t sizes[] = {50};
  const PaperIndex index = made.make(sizes, random);
  IndexSearch search(index);
  EXPECT_TRUE(search.search({}, 10).empty());
  const TermWeight absent[] = {{unknown_term_bit | 12345, 10}};
  EXPECT_TRUE(search.search(absent, 10).empty());
  const TermWeight weightless[] = {{1, 0}};
  EXPECT_TRUE(search.search(weightless, 10).empty());
  const TermWeight present[] = {{1, 10}};
  EXPECT_TRUE(search.search(present, 0).empty());
}

}  // namespace
}  // namespace daejo::audit
