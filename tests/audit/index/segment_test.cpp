#include "audit/index/segment.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <random>

#include "audit/index/make_segment.h"
#include "audit/index/term_bytes.h"
#include "tests/audit/index/random_index.h"
#include "tests/audit/toy_corpus.h"

namespace daejo::audit {
namespace {

std::span<const std::byte> bytes_of(const std::string& text) {
  return std::as_bytes(std::span(text));
}
/// A temporary string is not allowed, because a `Segment` refers to the bytes and does not copy them.
std::span<const std::byte> bytes_of(std::string&&) = delete;

/// The numbers below `papers` that `postings` contains, found by asking for each number.
std::vector<std::uint32_t> members(const Postings& postings, std::size_t papers) {
  std::vector<std::uint32_t> found;
  for (std::uint32_t paper = 0; paper < papers; ++paper) {
    if (postings.contains(paper)) found.push_back(paper);
  }
  return found;
}

TEST(Segment, gives_back_the_papers_that_it_was_made_of) {
  std::mt19937 random(1);
  const std::size_t vocabulary = test::toy_model().english.size();
  for (const std::size_t count : {0U, 1U, 7U, 500U}) {
    const auto papers = test::by_length(test::random_indexed_papers(count, random));
    const PaperPlace replaced[] = {{0, 3}, {2, 1}};
    const std::string bytes = make_segment(papers, replaced, vocabulary);
    const std::string file = bytes + "what follows";
    const Segment segment(bytes_of(file), "file", vocabulary);
    EXPECT_EQ(segment.bytes(), bytes.size());
    ASSERT_EQ(segment.papers(), count);
    for (std::size_t i = 0; i < count; ++i) EXPECT_EQ(segment.paper(i), papers[i]);
    EXPECT_TRUE(std::ranges::equal(segment.replaced(), replaced));
    EXPECT_NO_THROW(segment.verify());
  }
}

TEST(Segment, knows_of_each_term_the_papers_that_have_it) {
  std::mt19937 random(2);
  const std::size_t vocabulary = test::toy_model().english.size();
  const auto papers = test::by_length(test::random_indexed_papers(300, random));
  const std::string bytes = make_segment(papers, {}, vocabulary);
  const Segment segment(bytes_of(bytes), "file", vocabulary);
  std::vector<EnglishTermId> terms(vocabulary);
  std::iota(terms.begin(), terms.end(), EnglishTermId{0});
  for (EnglishTermId i = 0; i < 250; ++i) terms.push_back(i * 1'000'003 | unknown_term_bit);
  for (const EnglishTermId term : terms) {
    std::vector<std::uint32_t> expected;
    for (std::uint32_t i = 0; i < papers.size(); ++i) {
      if (std::ranges::binary_search(papers[i].terms, term)) expected.push_back(i);
    }
    EXPECT_EQ(members(segment.postings(term), papers.size()), expected) << term;
  }
  EXPECT_TRUE(segment.postings(vocabulary + 5).is_empty());
}

TEST(Postings, hold_lists_of_every_length_and_add_them_up_window_by_window) {
  constexpr std::size_t papers = 65'536;
  constexpr std::size_t window = 4096;
  std::mt19937 random(3);
  for (const std::size_t length : {0U, 1U, 4095U, 4096U, 4097U, 40'000U, 65'536U}) {
    std::vector<std::uint16_t> all(papers);
    std::iota(all.begin(), all.end(), std::uint16_t{0});
    std::vector<std::uint16_t> list;
    std::ranges::sample(all, std::back_inserter(list), static_cast<std::ptrdiff_t>(length), random);
    std::vector<std::uint16_t> units;
    append_postings(units, list);
    const Postings postings(units);
    EXPECT_EQ(postings.is_bitmap(), length >= 4096);
    EXPECT_THAT(members(postings, papers), testing::ElementsAreArray(list)) << length;
    std::vector<std::uint32_t> sums(papers, 1);
    std::size_t at = 0;
    for (std::uint32_t first = 0; first < papers; first += window) {
      at = postings.add_to(std::span(sums).subspan(first, window), first, 7, at);
    }
    std::vector<std::uint32_t> expected(papers, 1);
    for (const std::uint16_t paper : list) expected[paper] += 7;
    EXPECT_EQ(sums, expected) << length;
  }
}

TEST(Differences, come_back_and_stop_where_bytes_are_cut_off) {
  const std::vector<std::uint32_t> numbers = {0, 1, 128, 129, 20'000, 3'000'000, 0xFFFFFFFF};
  std::vector<std::uint8_t> bytes;
  DifferenceWriter writer(bytes);
  for (const std::uint32_t number : numbers) writer.add(number);
  DifferenceReader reader(bytes);
  for (const std::uint32_t number : numbers) EXPECT_EQ(reader.next(), number);
  EXPECT_EQ(reader.next(), std::nullopt);
  EXPECT_TRUE(reader.is_at_end());
  const std::vector<std::uint8_t> endless(10, 0x01);
  EXPECT_EQ(DifferenceReader(endless).next(), std::nullopt);
}

}  // namespace
}  // namespace daejo::audit
