#include "audit/text/set_aside.h"

#include <gtest/gtest.h>

#include <string>

#include "parsers/plain_text.h"
#include "tests/audit/text_checks.h"

namespace daejo::audit {
namespace {

TEST(QuotedEnglish, is_taken_away_where_it_is_a_sentence) {
  struct Case {
    std::string_view text;
    std::string_view rest;
  };
  const Case cases[] = {
      {"모델입니다. (We propose a new model for speech.) 끝", "모델입니다.  끝"},
      {"모델 혈연(Model Kinship)을", "모델 혈연(Model Kinship)을"},
      {"(이 문장은 한글 여섯 단어 이상 입니다)", "(이 문장은 한글 여섯 단어 이상 입니다)"},
      {"(one two three four five (six) seven)", ""},
      {"(가 (one two three four five six) 나)", "(가  나)"},
      {"가 (one two three four five) 나", "가 (one two three four five) 나"},
      {"가 (a b c d e f) 나 (g h i j k l) 다", "가  나  다"},
      {"닫는 괄호) 만 (있는", "닫는 괄호) 만 (있는"},
      {"", ""},
  };
  for (const Case& c : cases) EXPECT_EQ(without_quoted_english(c.text), c.rest) << c.text;
}

TEST(QuotedEnglish, has_as_many_words_as_asked_for) {
  EXPECT_EQ(without_quoted_english("가(Model Kinship)", 2), "가");
  EXPECT_EQ(without_quoted_english("가(Model Kinship)", 3), "가(Model Kinship)");
}

TEST(QuotedEnglish, is_found_in_hostile_texts_without_a_long_wait) {
  for (const std::string& text : test::hostile_texts()) {
    EXPECT_LE(without_quoted_english(text).size(), text.size());
  }
}

TEST(QuotedEnglish, left_out_keeps_the_places_of_the_rest) {
  const std::string text = "가나다 (this is a quoted English source sentence). 라마바";
  const KeptText kept = keep_unquoted(text);
  EXPECT_EQ(kept.text, "가나다 . 라마바");
  const std::size_t at = kept.text.find("라마바");
  EXPECT_EQ(source_offset(kept.runs, at), text.find("라마바"));
  EXPECT_EQ(source_offset(kept.runs, 0), 0U);
}

}  // namespace
}  // namespace daejo::audit
