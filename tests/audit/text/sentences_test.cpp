#include "audit/text/sentences.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace daejo::audit {
namespace {

using testing::ElementsAre;

std::vector<std::string> sentences(std::string_view text) {
  std::vector<std::string> out;
  for (const Span span : find_sentences(text)) out.emplace_back(span.of(text));
  return out;
}

TEST(Sentences, end_at_korean_endings_and_line_breaks) {
  EXPECT_THAT(sentences("새로운 방법을 제안합니다. 결과가 좋다.\n다음 줄"),
              ElementsAre("새로운 방법을 제안합니다.", "결과가 좋다.", "다음 줄"));
  EXPECT_THAT(sentences("붙여 썼습니다.다음 문장입니다."), ElementsAre("붙여 썼습니다.", "다음 문장입니다."));
}

TEST(Sentences, keep_decimals_and_versions_whole) {
  EXPECT_THAT(sentences("정확도는 31.17%입니다. GPT-3.5보다 2.6배 빠릅니다."),
              ElementsAre("정확도는 31.17%입니다.", "GPT-3.5보다 2.6배 빠릅니다."));
}

TEST(Sentences, do_not_end_at_abbreviations_and_initials) {
  EXPECT_THAT(sentences("Vaswani et al. 이 제안한 모델(e.g. GPT)을 씁니다."),
              ElementsAre("Vaswani et al. 이 제안한 모델(e.g. GPT)을 씁니다."));
  EXPECT_THAT(sentences("See Fig. 3 and Eq. 2. J. Smith of the U.S. Army agrees."),
              ElementsAre("See Fig. 3 and Eq. 2.", "J. Smith of the U.S. Army agrees."));
}

TEST(Sentences, keep_quoted_speech_and_brackets_together) {
  EXPECT_THAT(sentences("그는 \"좋습니다.\"라고 말했다. 끝."),
              ElementsAre("그는 \"좋습니다.\"라고 말했다.", "끝."));
  EXPECT_THAT(sentences("이 방법(작다. 그러나 빠르다)을 씁니다."),
              ElementsAre("이 방법(작다. 그러나 빠르다)을 씁니다."));
}

TEST(Sentences, keep_list_numbers_with_their_item) {
  EXPECT_THAT(sentences("1. 첫째입니다.\n2. 둘째입니다."), ElementsAre("1. 첫째입니다.", "2. 둘째입니다."));
}

TEST(Sentences, keep_formulas_whole) {
  EXPECT_THAT(sentences("손실은 $L = 0.5 \\cdot x^2$입니다. $O(n^2)$보다 작다."),
              ElementsAre("손실은 $L = 0.5 \\cdot x^2$입니다.", "$O(n^2)$보다 작다."));
}

TEST(Sentences, of_nothing_are_none) {
  EXPECT_TRUE(find_sentences("").empty());
  EXPECT_TRUE(find_sentences(" \n\t ").empty());
}

TEST(Sentences, of_broken_utf8_lie_in_the_text) {
  const std::string_view text = "\xFF\xEA\xB0 끝. \xC3(다";
  std::size_t last = 0;
  for (const Span span : find_sentences(text)) {
    EXPECT_GE(span.begin, last);
    EXPECT_LE(span.end, text.size());
    last = span.end;
  }
}

}  // namespace
}  // namespace daejo::audit
