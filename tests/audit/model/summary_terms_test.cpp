#include "audit/model/summary_terms.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "tests/audit/text_checks.h"
#include "tests/audit/toy_corpus.h"

namespace daejo::audit {
namespace {

/// The parts into which `split_compound` cuts `word` if the vocabulary is `words`; empty if it does not cut.
std::vector<std::string> parts_of(const std::vector<std::string>& words, std::string word) {
  const StringTableArrays table = make_string_table(words);
  std::vector<std::string> parts;
  for (const std::size_t length : split_compound(table.view(), word)) {
    parts.push_back(word.substr(0, length));
    word.erase(0, length);
  }
  EXPECT_TRUE(parts.empty() || word.empty());
  return parts;
}

TEST(SplitCompound, cuts_into_as_few_words_as_can_be) {
  const std::vector<std::string> words = {"대규모", "언어", "모델", "언어모델", "대규", "모언", "어모델"};
  EXPECT_THAT(parts_of(words, "대규모언어모델"), testing::ElementsAre("대규모", "언어모델"));
  EXPECT_THAT(parts_of(words, "언어모델언어"), testing::ElementsAre("언어모델", "언어"));
}

TEST(SplitCompound, gives_ties_to_the_longer_first_part) {
  EXPECT_THAT(parts_of({"가나", "다라마", "가나다", "라마"}, "가나다라마"),
              testing::ElementsAre("가나다", "라마"));
}

TEST(SplitCompound, uses_no_part_of_one_syllable_and_leaves_nothing_over) {
  EXPECT_TRUE(parts_of({"가나", "다"}, "가나다").empty());
  EXPECT_TRUE(parts_of({"가나", "다", "라"}, "가나다라").empty());
  EXPECT_TRUE(parts_of({"가나"}, "가나다라").empty());
  EXPECT_TRUE(parts_of({"가나"}, "가나").empty()) << "too short to be two words";
  EXPECT_TRUE(parts_of({"가나"}, "").empty());
}

TEST(SummaryTerms, are_counted_and_ascend_by_number) {
  const Model& model = test::toy_model();
  const SummaryTerms summary =
      read_summary(model, "음성 음성 인식 모델 speech Speech SpeechMill 12.5% 불가사의한");
  const auto number = [&](std::string_view word) { return model.korean.find(word).value(); };
  const auto speech = std::ranges::find(summary.korean, number("음성"), &CountedTerm<std::uint32_t>::id);
  ASSERT_NE(speech, summary.korean.end());
  EXPECT_EQ(speech->count, 2U);
  EXPECT_EQ(speech->first, 0U);
  EXPECT_TRUE(std::ranges::is_sorted(summary.korean, {}, &CountedTerm<std::uint32_t>::id));
  EXPECT_TRUE(std::ranges::is_sorted(summary.latin, {}, &CountedTerm<EnglishTermId>::id));
  ASSERT_EQ(summary.latin.size(), 3U);
  EXPECT_EQ(summary.latin.front().count + summary.latin[1].count, 3U);
  EXPECT_TRUE(is_unknown(summary.latin.back().id)) << "no two abstracts have SpeechMill";
  EXPECT_EQ(summary.unknown.size(), 1U);
}

TEST(SummaryTerms, find_a_word_that_is_written_apart_or_together) {
  const Model& model = test::toy_model();
  const auto has = [&](const SummaryTerms& summary, std::string_view word) {
    const auto number = model.korean.find(word);
    return number && std::ranges::find(summary.korean, *number, &CountedTerm<std::uint32_t>::id) !=
                         summary.korean.end();
  };
  EXPECT_TRUE(has(read_summary(model, "음성 인식"), "음성인식"));
  EXPECT_TRUE(has(read_summary(model, "음성인식"), "음성인식"));
  EXPECT_FALSE(has(read_summary(model, "음성, 인식"), "음성인식"));
  EXPECT_TRUE(has(read_summary(model, "교통음성"), "교통")) << "cut into known words";
  EXPECT_TRUE(has(read_summary(model, "교통음성"), "음성"));
}

TEST(SummaryTerms, of_hostile_texts_are_read) {
  for (const std::string& text : test::hostile_texts()) {
    const SummaryTerms summary = read_summary(test::toy_model(), text);
    for (const auto& term : summary.latin) EXPECT_LT(term.first, summary.list.terms.size());
  }
}

TEST(EnglishTermId, is_a_number_of_the_vocabulary_or_a_marked_hash) {
  const Model& model = test::toy_model();
  EXPECT_EQ(english_term_id(model, "speech"), *model.english.find("speech"));
  EXPECT_FALSE(is_unknown(english_term_id(model, "speech")));
  EXPECT_TRUE(is_unknown(english_term_id(model, "nowhere")));
  EXPECT_EQ(idf_of(model, english_term_id(model, "nowhere")), model.unknown_idf);
}

}  // namespace
}  // namespace daejo::audit
