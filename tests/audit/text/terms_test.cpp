#include "audit/text/terms.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "tests/audit/text_checks.h"

namespace daejo::audit {
namespace {

using test::keys;

TEST(Terms, are_compared_by_stems_and_values) {
  struct Case {
    std::string_view text;
    std::string_view keys;
  };
  const Case cases[] = {
      {"Chain-of-thought를 1.2만", "chainofthought chain thought #12000"},
      {"LoRA를 GPT-4의 성능", "lora gpt4 gpt 4 성능"},
      {"15억 1.5B 1.5 billion", "#1.5e+09 #1.5e+09 #1.5e+09"},
      {"1억 5천만 개의", "#1.5e+08 개의"},
      {"3D와 4-bit는 이름", "3d 4bit 4 bit 이름"},
      {"7B-Instruct와 70B-parameter", "#7e+09 instruct #7e+10 paramet"},
      {"1,024-dimensional", "#1024 dimension"},
      {"the models of a", "model"},
      {"언어모델들의 효율적으로", "언어모델 효율"},
      {"2.3배 빠른", "#2.3 빠른"},
      {"x α 漢", "漢"},
      {"", ""},
  };
  for (const Case& c : cases) EXPECT_EQ(keys(c.text), c.keys) << c.text;
}

TEST(Terms, leave_out_enumerations_but_not_other_numbers_in_parentheses) {
  EXPECT_EQ(keys("(1) 첫째 [2] 둘째"), "첫째 둘째");
  EXPECT_EQ(keys("(12) (1.5) (5%) (2024)"), "#12 #1.5 #5 #2024");
  EXPECT_EQ(keys("1 첫째"), "#1 첫째");
}

TEST(Terms, of_a_compound_are_the_whole_and_its_parts) {
  const TermList list = find_terms("GPT-Neo");
  ASSERT_EQ(list.terms.size(), 3U);
  EXPECT_TRUE(list.terms[0].whole);
  EXPECT_TRUE(list.terms[1].part && list.terms[2].part);
}

TEST(Terms, go_over_spaces_where_what_stands_before_them_does) {
  struct Case {
    std::string_view text;
    std::string_view keys;
  };
  const Case cases[] = {
      {"about 1.2 million times as model", "#1.2e+06 model"},
      {"(as model 3 said) 3", "model said #3"},
      {"(a model) 3", "model #3"},
      {"(a model\n3", "model #3"},
      {"tag <b and so on> model", "tag model"},
      {"tag ＜b and so on＞ model", "tag model"},
      {"１.２ million", "#1.2e+06"},
  };
  for (const Case& c : cases) {
    EXPECT_EQ(keys(c.text), c.keys) << c.text;
    EXPECT_EQ(keys(c.text), c.keys) << "from memory: " << c.text;
  }
}

TEST(Terms, know_whether_a_korean_word_follows_another) {
  const TermList list = find_terms("미세 조정, 학습 GPT 모델");
  ASSERT_EQ(list.terms.size(), 5U);
  EXPECT_FALSE(list.terms[0].adjacent);
  EXPECT_TRUE(list.terms[1].adjacent);
  EXPECT_FALSE(list.terms[2].adjacent) << "a comma stands between";
  EXPECT_FALSE(list.terms[4].adjacent) << "a Latin word stands between";
}

TEST(Terms, point_at_what_they_were_read_from) {
  const std::string text = "ＬｏＲＡ를 미세조정에서 1억 5천만";
  const TermList list = find_terms(text);
  ASSERT_EQ(list.terms.size(), 3U);
  EXPECT_EQ(list.terms[0].span.of(text), "ＬｏＲＡ");
  EXPECT_EQ(list.terms[1].span.of(text), "미세조정");
  EXPECT_EQ(list.terms[2].span.of(text), "1억 5천만");
}

TEST(Terms, of_decomposed_hangul_are_those_of_composed) {
  const std::string decomposed = "\xE1\x84\x86\xE1\x85\xA9\xE1\x84\x83\xE1\x85\xA6\xE1\x86\xAF";
  EXPECT_EQ(keys(decomposed + "을"), "모델");
  EXPECT_EQ(find_terms(decomposed).terms.at(0).span, (Span{0, decomposed.size()}));
}

TEST(Terms, of_hostile_texts_lie_on_borders_inside) {
  for (const std::string& text : test::hostile_texts()) {
    const TermList list = find_terms(text);
    for (const Term& term : list.terms) {
      ASSERT_LT(term.span.begin, term.span.end);
      ASSERT_LE(term.span.end, text.size());
      ASSERT_TRUE(test::is_border(text, term.span.begin) && test::is_border(text, term.span.end));
      ASSERT_LE(list.key(term).size(), 256U);
    }
  }
}

}  // namespace
}  // namespace daejo::audit
