#include "audit/index/digest_papers.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

#include "tests/audit/index/random_index.h"

namespace daejo::audit {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Document document_of(std::string id, std::span<const EnglishTermId> terms) {
  Document document;
  document.arxiv_id = std::move(id);
  for (const EnglishTermId term : terms) document.terms.push_back({term, false, true, 0, {}});
  return document;
}

DigestPapers papers_of(const std::vector<Document>& documents) {
  std::vector<const Document*> pointers;
  pointers.reserve(documents.size());
  for (const Document& document : documents) pointers.push_back(&document);
  return DigestPapers(std::move(pointers));
}

/// The result that `DigestPapers::search` must return, found by scoring every document.
std::vector<std::size_t> exhaustive(const std::vector<Document>& documents, std::span<const TermWeight> terms,
                                    std::size_t most, const PaperScore& least, std::size_t first,
                                    std::size_t last) {
  std::vector<std::size_t> numbers;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    const PaperScore score = score_of(documents[i], terms);
    const bool is_near = i >= first && i < last;
    if (!is_near && score.sum > 0 && score.sum * least.norm >= least.sum * score.norm) numbers.push_back(i);
  }
  std::ranges::stable_sort(numbers, [&](std::size_t a, std::size_t b) {
    const PaperScore x = score_of(documents[a], terms);
    const PaperScore y = score_of(documents[b], terms);
    const std::uint64_t left = x.sum * y.norm;
    const std::uint64_t right = y.sum * x.norm;
    return left != right ? left > right : documents[a].arxiv_id < documents[b].arxiv_id;
  });
  numbers.resize(std::min(numbers.size(), most));
  return numbers;
}

TEST(DigestPapers, finds_exactly_what_scoring_every_paper_finds) {
  std::mt19937 random(7);
  for (const std::size_t size : {1U, 30U, 700U, 9000U}) {
    std::vector<Document> documents;
    for (const IndexedPaper& paper : test::random_indexed_papers(size, random)) {
      documents.push_back(document_of(paper.id, paper.terms));
    }
    const DigestPapers papers = papers_of(documents);
    for (int round = 0; round < 20; ++round) {
      std::vector<TermWeight> query;
      for (EnglishTermId term = random() % 3; term < 120; term += 1 + random() % 7) {
        query.push_back({term, 1 + static_cast<std::uint32_t>(random() % 5) * 300});
      }
      const std::size_t first = random() % size;
      const std::size_t last = std::min(size, first + 21);
      PaperScore least = score_of(documents[first], query);
      least.sum /= 2;
      EXPECT_EQ(papers.search(query, 8, least, first, last),
                exhaustive(documents, query, 8, least, first, last))
          << size << " papers, round " << round;
    }
  }
}

TEST(DigestPapers, finds_a_paper_of_several_entries_once_and_none_that_is_left_out) {
  const EnglishTermId terms[] = {1, 2};
  const std::vector<Document> documents = {document_of("2401.00001", terms), document_of("2401.00002", terms),
                                           document_of("2401.00002", terms), document_of("2401.00003", terms),
                                           document_of("2401.00001", terms)};
  const DigestPapers papers = papers_of(documents);
  const TermWeight query[] = {{2, 10}};
  EXPECT_THAT(papers.search(query, 9, {}, 0, 0), ElementsAre(0, 1, 3));
  EXPECT_THAT(papers.search(query, 9, {}, 0, 1), ElementsAre(1, 3));
  EXPECT_THAT(papers.search(query, 9, {}, 4, 5), ElementsAre(1, 3)) << "the same paper's other entry";
  EXPECT_THAT(papers.search(query, 1, {}, 0, 0), ElementsAre(0));
}

TEST(DigestPapers, of_nothing_finds_nothing) {
  const TermWeight query[] = {{2, 10}};
  EXPECT_THAT(DigestPapers({}).search(query, 9, {}, 0, 0), IsEmpty());
  const std::vector<Document> empty = {document_of("2401.00001", {})};
  EXPECT_THAT(papers_of(empty).search(query, 9, {}, 0, 0), IsEmpty());
}

}  // namespace
}  // namespace daejo::audit
