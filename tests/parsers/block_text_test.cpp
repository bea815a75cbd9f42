#include "parsers/text/block_text.h"

#include <gtest/gtest.h>

#include <string>

#include "base/utf8.h"

namespace daejo::parsers {
namespace {

TEST(CountHangul, counts_whole_syllables_and_nothing_else) {
  for (const char32_t syllable : {U'\uAC00', U'\uAFFF', U'\uB000', U'\uCFFF', U'\uD558', U'\uD7A3'}) {
    std::string text;
    append_utf8(text, syllable);
    EXPECT_EQ(count_hangul(text), 1U) << text;
  }
  for (const char32_t other : {U'a', U'\u00E9', U'\u1100', U'\u3131', U'\u4E00', U'\uABFF', U'\uD7A4',
                               U'\uD7B0', U'\uD7FF', U'\uE000', U'\uFF1A', U'\U0001F600', U'\U0002AC00'}) {
    std::string text;
    append_utf8(text, other);
    EXPECT_EQ(count_hangul(text), 0U) << text;
  }
}

TEST(CountHangul, counts_the_same_in_texts_of_all_lengths) {
  std::string text;
  std::size_t syllables = 0;
  while (text.size() < 200) {
    text += "a한é글 ";
    syllables += 2;
    EXPECT_EQ(count_hangul(text), syllables) << text.size();
    // A syllable without its last byte is not counted.
    EXPECT_EQ(count_hangul(std::string_view(text).substr(0, text.size() - 2)), syllables - 1) << text.size();
  }
}

TEST(CountLatin, counts_the_same_in_texts_of_all_lengths) {
  std::string text;
  std::size_t letters = 0;
  while (text.size() < 200) {
    text += "aZ한 0_é";
    letters += 2;
    EXPECT_EQ(count_latin(text), letters) << text.size();
  }
}

LabelledText split(const std::string& text) {
  PlainText plain;
  plain.text = text;
  return split_label(plain, text);
}

TEST(SplitLabel, takes_known_words_before_a_colon_of_any_kind) {
  for (const std::string colon : {":", "：", "::"}) {
    const LabelledText found = split("요약" + colon + " 행렬을 살핍니다.");
    EXPECT_EQ(found.label, "요약") << colon;
    EXPECT_EQ(found.text.text, "행렬을 살핍니다.") << colon;
  }
}

TEST(SplitLabel, takes_none_if_a_line_break_follows_the_colon) {
  for (const std::string colon : {":", "：", "::"}) {
    const std::string text = "요약" + colon + "\n행렬을 살핍니다.";
    const LabelledText found = split(text);
    EXPECT_EQ(found.label, "") << colon;
    EXPECT_EQ(found.text.text, text) << colon;
  }
}

}  // namespace
}  // namespace daejo::parsers
