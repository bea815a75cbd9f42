#include "audit/score/sound_matches.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "audit/text/english_word.h"
#include "tests/audit/toy_corpus.h"

namespace daejo::audit {
namespace {

/// The sound matches between a summary and the first toy paper, "SpeechMill: speech recognition in noise".
std::vector<SoundMatch> matches_of(const std::string& summary) {
  const Model& model = test::toy_model();
  const parsers::Paper paper = test::toy_papers().front();
  const SummaryTerms terms = read_summary(model, summary);
  TranslatedSummary translated(model);
  translated.translate(terms);
  return sound_matches(translated, read_document(model, paper.id.base, paper.title, paper.abstract));
}

TEST(SoundMatches, pair_a_transliterated_name_with_the_papers_word) {
  const std::vector<SoundMatch> matches = matches_of("스피치밀을 제안합니다.");
  ASSERT_EQ(matches.size(), 1U);
  EXPECT_EQ(matches.front().id, english_term_id(test::toy_model(), english_stem("speechmill")));
}

TEST(SoundMatches, leave_out_words_that_the_summary_has_in_latin_letters) {
  EXPECT_TRUE(matches_of("스피치밀(SpeechMill)을 제안합니다.").empty());
}

TEST(SoundMatches, pair_each_word_of_the_paper_once) {
  EXPECT_EQ(matches_of("스피치밀과 스피치밀").size(), 1U);
}

TEST(SoundMatches, need_words_that_the_lexicon_does_not_know) {
  EXPECT_TRUE(matches_of("음성 인식 모델").empty());
  EXPECT_TRUE(matches_of("").empty());
}

}  // namespace
}  // namespace daejo::audit
