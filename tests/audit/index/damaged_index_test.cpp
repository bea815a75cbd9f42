#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <random>

#include "audit/index/index_search.h"
#include "audit/index/make_segment.h"
#include "audit/index/matching_papers.h"
#include "base/error.h"
#include "tests/audit/index/random_index.h"
#include "tests/audit/toy_corpus.h"
#include "tests/support/temporary_folder.h"

namespace daejo::audit {
namespace {

using testing::HasSubstr;

struct DamagedIndex : testing::Test {
  test::TemporaryFolder folder;
  std::string whole;

  DamagedIndex() {
    std::mt19937 random(6);
    std::vector<std::string> segments;
    for (const std::size_t number : {0U, 200U}) {
      const auto papers = test::by_length(test::random_indexed_papers(200, random, number));
      const PaperPlace replaced[] = {{0, 2}};
      segments.push_back(make_segment(papers, std::span(replaced).first(number == 0 ? 0 : 1),
                                      test::toy_model().english.size()));
    }
    test::write_index(folder / "index", segments);
    std::ifstream file(folder / "index", std::ios::binary);
    whole.assign(std::istreambuf_iterator<char>(file), {});
  }

  /// The error message from opening and verifying an index with these bytes; empty if there is no error.
  std::string complaint(const std::string& bytes) const {
    try {
      PaperIndex::open(folder.write("damaged", bytes), test::toy_model()).verify();
    } catch (const InputError& error) {
      return error.what();
    }
    return {};
  }
};

TEST_F(DamagedIndex, is_told_wherever_a_byte_is_wrong) {
  ASSERT_EQ(complaint(whole), "");
  // Damage to padding is not noticed. Padding bytes are 0, and there are few of them.
  std::size_t untold = 0;
  for (std::size_t at = 0; at < whole.size(); at += at < 320 ? 1 : 509) {
    std::string bytes = whole;
    bytes[at] = static_cast<char>(bytes[at] ^ 0x41);
    const std::string said = complaint(bytes);
    if (said.empty()) {
      EXPECT_EQ(whole[at], '\0') << "a byte of content at " << at;
      ++untold;
    } else {
      EXPECT_THAT(said, HasSubstr("damaged: ")) << at;
    }
  }
  EXPECT_LT(untold, 5U) << "only a few bytes are padding";
}

TEST_F(DamagedIndex, is_told_wherever_it_is_cut_off) {
  for (std::size_t size = 0; size < whole.size(); size += size < 320 ? 7 : 3989) {
    EXPECT_NE(complaint(whole.substr(0, size)), "") << size;
  }
}

TEST_F(DamagedIndex, is_searched_without_a_crash) {
  std::mt19937 random(7);
  std::size_t refused = 0;
  for (int round = 0; round < 100; ++round) {
    std::string bytes = whole;
    for (int i = 0; i < 20; ++i) {
      // The byte is after the index header and the first segment's header, because `open` would notice damage
      // to these.
      bytes[sizeof(IndexHeader) + sizeof(SegmentHeader) + random() % 20'000] = static_cast<char>(random());
    }
    try {
      const PaperIndex index = PaperIndex::open(folder.write("damaged", bytes), test::toy_model());
      PaperMatcher matcher(test::toy_model(), index);
      matcher.match(test::toy_summary, 50);
      std::vector<TermWeight> query;
      for (EnglishTermId term = 0; term < 60; ++term) query.push_back({term, 100});
      for (const FoundPaper& found : IndexSearch(index).search(query, 20)) {
        (void)index.segments()[found.place.segment].paper(found.place.paper);
      }
    } catch (const InputError& error) {
      EXPECT_THAT(error.what(), HasSubstr("damaged"));
      ++refused;
    }
  }
  EXPECT_GT(refused, 0U);
}

TEST_F(DamagedIndex, is_told_from_what_is_none) {
  EXPECT_THAT(complaint("no index"), HasSubstr("Not an index of papers"));
  EXPECT_THAT(complaint(""), HasSubstr("Not an index of papers"));
  EXPECT_THROW(PaperIndex::open(folder / "missing", test::toy_model()), InputError);
  EXPECT_THROW(PaperIndex::open(folder.path(), test::toy_model()), InputError);
}

TEST_F(DamagedIndex, of_a_newer_version_is_told_as_that) {
  std::string bytes = whole;
  bytes[8] = static_cast<char>(bytes[8] + 1);
  EXPECT_THAT(complaint(bytes), HasSubstr("use a newer daejo"));
}

TEST_F(DamagedIndex, of_another_vocabulary_is_told_as_that) {
  try {
    PaperIndex::open(folder / "index", Model::shipped());
    FAIL();
  } catch (const InputError& error) {
    EXPECT_THAT(error.what(), HasSubstr("another vocabulary"));
  }
}

}  // namespace
}  // namespace daejo::audit
