#include "audit/text/korean_word.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "audit/text/folded_text.h"
#include "audit/text/hangul.h"
#include "tests/audit/text_checks.h"

namespace daejo::audit {
namespace {

std::string stem(std::string_view word) {
  const std::u32string characters = fold(word).characters;
  return test::utf8(std::u32string_view(characters).substr(0, stem_length(characters)));
}

struct Case {
  std::string_view word;
  std::string_view stem;
};

TEST(KoreanWord, loses_its_particles) {
  const Case cases[] = {
      {"모델은", "모델"},       {"데이터는", "데이터"},   {"모델이", "모델"},
      {"데이터가", "데이터"},   {"모델을", "모델"},       {"데이터를", "데이터"},
      {"방법과", "방법"},       {"데이터와", "데이터"},   {"방법으로", "방법"},
      {"모델로", "모델"},       {"이미지로", "이미지"},   {"모델의", "모델"},
      {"모델에", "모델"},       {"모델에서", "모델"},     {"모델에서는", "모델"},
      {"모델에서의", "모델"},   {"사용자에게", "사용자"}, {"데이터로부터", "데이터"},
      {"방법으로써", "방법"},   {"모델까지", "모델"},     {"모델보다", "모델"},
      {"이미지도", "이미지"},   {"모델들", "모델"},       {"언어모델들의", "언어모델"},
      {"데이터들을", "데이터"}, {"실시간으로", "실시간"}, {"파이프라인을", "파이프라인"},
      {"도메인에서", "도메인"}, {"정확도가", "정확도"},   {"알고리즘이라는", "알고리즘"},
      {"데이터라는", "데이터"},
  };
  for (const Case& c : cases) EXPECT_EQ(stem(c.word), c.stem) << c.word;
}

TEST(KoreanWord, loses_the_endings_that_make_it_a_verb_or_an_adjective) {
  const Case cases[] = {
      {"제안합니다", "제안"},   {"학습된", "학습"},         {"학습하는", "학습"},
      {"학습시키는", "학습"},   {"개선되었습니다", "개선"}, {"달성했습니다", "달성"},
      {"다양한", "다양"},       {"가능하게", "가능"},       {"효율적으로", "효율"},
      {"효율적인", "효율"},     {"효과적이고", "효과"},     {"연구입니다", "연구"},
      {"방법이다", "방법"},     {"모델이며", "모델"},       {"최적화된", "최적화"},
      {"최적화하는", "최적화"}, {"양자화하여", "양자화"},   {"평가함으로써", "평가"},
      {"향상시킵니다", "향상"}, {"생성하기", "생성"},
  };
  for (const Case& c : cases) EXPECT_EQ(stem(c.word), c.stem) << c.word;
}

TEST(KoreanWord, keeps_what_only_looks_like_a_particle) {
  const std::string_view whole[] = {
      "사이",       "나이",       "오이",     "의자",       "가사",     "정도",       "분야",
      "모델",       "데이터",     "제로",     "대로",       "하나",     "과제",       "결과",
      "효과",       "최적화",     "정규화",   "양자화",     "변화",     "시간",       "실시간",
      "추론시간",   "잠재공간",   "인간",     "트랜스포머", "알고리즘", "파이프라인", "도메인",
      "디자인",     "온라인",     "코사인",   "이미지",     "카메라",   "네트워크",   "벤치마크",
      "프레임워크", "인터페이스", "비지도",   "자기지도",   "정확도",   "유사도",     "객체추적",
      "언어이해",   "실험결과",   "마이크로", "게이트웨이", "비디오",   "시나리오"};
  for (const std::string_view word : whole) EXPECT_EQ(stem(word), word);
}

TEST(KoreanWord, keeps_a_particle_that_does_not_agree_with_the_final_consonant) {
  for (const std::string_view word :
       {"데이터을", "데이터은", "데이터과", "모델를", "모델는", "모델와", "방법로"})
    EXPECT_EQ(stem(word), word);
}

TEST(KoreanWord, has_a_stem_of_at_least_one_syllable) {
  EXPECT_EQ(stem("가"), "가");
  EXPECT_EQ(stem("는"), "는");
  EXPECT_EQ(stem("에서는"), "에서");
  EXPECT_EQ(stem_length(U""), 0U);
}

TEST(ParticleTail, is_only_particles_and_endings) {
  for (const std::u32string_view tail :
       {U"를", U"의", U"에서는", U"으로", U"들의", U"이다", U"입니다", U"했습니다", U""})
    EXPECT_TRUE(is_particle_tail(tail)) << test::utf8(tail);
  for (const std::u32string_view tail : {U"모델", U"기반", U"모델을", U"개", U"년"})
    EXPECT_FALSE(is_particle_tail(tail)) << test::utf8(tail);
}

TEST(Hangul, is_taken_apart_by_arithmetic) {
  EXPECT_TRUE(is_hangul_syllable(U'가') && is_hangul_syllable(U'힣'));
  EXPECT_FALSE(is_hangul_syllable(U'ㄱ') || is_hangul_syllable(U'a') || is_hangul_syllable(0xD7A4));
  const Jamo han = decompose(U'한');
  EXPECT_EQ(han.initial, 18);
  EXPECT_EQ(han.vowel, 0);
  EXPECT_EQ(han.final, 4);
  EXPECT_EQ(decompose(U'가').final, 0);
  EXPECT_EQ(decompose(U'델').final, final_rieul);
  EXPECT_EQ(decompose(U'힣').initial, 18);
  EXPECT_EQ(decompose(U'힣').vowel, 20);
  EXPECT_EQ(decompose(U'힣').final, 27);
}

}  // namespace
}  // namespace daejo::audit
