#include "audit/rules/section_ending.h"

#include <gtest/gtest.h>

#include <initializer_list>

namespace daejo::audit {
namespace {

void expect_ending(Ending ending, std::initializer_list<const char*> texts) {
  for (const char* text : texts) EXPECT_EQ(read_ending(text), ending) << text;
}

TEST(SectionEnding, sees_a_stop_behind_brackets_and_quotes) {
  expect_ending(Ending::stopped, {"연을 날립니다.", "연이 날까?", "연을 날립니다 (SFT).",
                                  "\"연을 날립니다.\"", "연을 날립니다. (https://example.org/kite)",
                                  "속도를 2배 높임.", "정확도는 GPT-4와 같은 KITE-2."});
}

TEST(SectionEnding, takes_a_verb_a_link_or_a_short_item_for_whole) {
  expect_ending(Ending::closed, {"연을 날립니다", "연을 날린다 (Kite)", "성능이 높음", "새 방법을 제안함",
                                 "코드: https://example.org/kite", "연은 여기 있다: https://example.org/kite",
                                 "['연을 날립니다', '연이 난다']", "코드: 링크", ""});
}

TEST(SectionEnding, leaves_nouns_to_the_habit_of_the_digest) {
  expect_ending(
      Ending::nominal,
      {"성능 향상", "기존 방법보다", "높은 성능의 프레임", "대형 언어 모델(LLM)", "이 방법이 필요",
       "새로 만든 연의 코드와 모델은 모두 https://example.org/ki", "프로젝트는 https://example.org/kite에"});
}

TEST(SectionEnding, sees_that_a_sentence_must_go_on) {
  expect_ending(Ending::open, {"연을 날리는", "연의 속도를", "바람이 세지만", "연, 실,", "연(Kite 또는 (",
                               "정확도 31.", "선행 연구(Stone et al.", "코드는 https://", "바람과 연 및"});
  expect_ending(Ending::colon, {"방법은 다음과 같습니다:"});
}

}  // namespace
}  // namespace daejo::audit
