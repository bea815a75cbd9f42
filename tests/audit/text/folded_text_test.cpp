#include "audit/text/folded_text.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/audit/text_checks.h"

namespace daejo::audit {
namespace {

using test::folded;

TEST(FoldedText, lowers_latin_letters_and_keeps_hangul) {
  EXPECT_EQ(folded("LoRA를 Ünique ΑΒΓ"), "lora를 ünique αβγ");
}

TEST(FoldedText, folds_the_ways_of_writing_one_thing) {
  struct Case {
    std::string_view written;
    std::string_view folded;
  };
  const Case cases[] = {
      {"ＧＰＴ－４　１５억", "gpt-4 15억"},
      {"\xE1\x84\x92\xE1\x85\xA1\xE1\x86\xAB\xE1\x84\x80\xE1\x85\xB3\xE1\x86\xAF", "한글"},
      {"ㄱㅏ", "가"},
      {"e\xCC\x81", "é"},
      {"‘a’ “b” – — − ‐", "'a' \"b\" - - - -"},
      {"ﬁne", "fine"},
      {"Straße", "strasse"},
      {"a\xC2\xAD\xE2\x80\x8B\xEF\xBB\xBF"
       "b",
       "ab"},
      {"㎞ ℃", "km °c"},
      {"가\xCC\x81", "가\xCC\x81"},
  };
  for (const Case& c : cases) EXPECT_EQ(folded(c.written), c.folded) << c.written;
}

TEST(FoldedText, turns_bytes_that_are_not_utf8_into_spaces) {
  EXPECT_EQ(folded("a\x80\xFF"
                   "b\xE1\x84"),
            "a  b  ");
  EXPECT_EQ(folded("\xEF\xBF\xBD"), " ");
}

TEST(FoldedText, composes_over_invisible_characters) {
  EXPECT_EQ(folded("e\xE2\x80\x8B\xCC\x81"), "é");
}

TEST(FoldedText, knows_the_source_bytes_of_every_character) {
  const std::string text = "A\xE2\x80\x8B\xE1\x84\x92\xE1\x85\xA1\xE1\x86\xAB２㎞";
  const FoldedText result = fold(text);
  ASSERT_EQ(test::utf8(result.characters), "a한2km");
  EXPECT_EQ(result.source_span(0, 1), (Span{0, 1}));
  EXPECT_EQ(result.source_span(1, 2), (Span{4, 13}));
  EXPECT_EQ(result.source_span(2, 3), (Span{13, 16}));
  EXPECT_EQ(result.source_span(3, 4), (Span{16, 19}));
  EXPECT_EQ(result.source_span(4, 5), (Span{16, 19}));
}

TEST(FoldedText, is_not_changed_by_folding_again) {
  const std::string before[] = {"", "a", "ᄀ", "か", "e\xE2\x80\x8B"};
  const std::string after[] = {"", "\xCC\x81", "\xCC\xA7", "ᅡ", "ㅏ"};
  const auto is_dense = [](char32_t value) { return value < 0x3400 || (value >= 0xF900 && value < 0x10000); };
  for (char32_t value = 1; value < 0x20000; value += is_dense(value) ? 1 : 31) {
    if (value >= 0xD800 && value <= 0xF8FF) continue;
    for (const std::string& first : before) {
      for (const std::string& last : after) {
        std::string text = first;
        append_utf8(text, value);
        text += last;
        const std::string once = folded(text);
        ASSERT_EQ(folded(once), once) << "code point " << static_cast<std::uint32_t>(value) << " in " << text;
      }
    }
  }
}

TEST(FoldedText, has_spans_that_ascend_on_the_borders_of_code_points) {
  const std::string text = "A\xE1\x84\x92\xE1\x85\xA1 é e\xCC\x81\xEF\xB7\xBA½…😀\xEF\xBC\xA1";
  const FoldedText result = fold(text);
  ASSERT_EQ(result.begins.size(), result.characters.size());
  ASSERT_EQ(result.ends.size(), result.characters.size());
  for (std::size_t i = 0; i < result.characters.size(); ++i) {
    EXPECT_LT(result.begins[i], result.ends[i]);
    EXPECT_LE(result.ends[i], text.size());
    EXPECT_TRUE(test::is_border(text, result.begins[i]) && test::is_border(text, result.ends[i])) << i;
    if (i > 0) {
      EXPECT_GE(result.begins[i], result.begins[i - 1]);
    }
  }
}

TEST(FoldedText, keeps_no_more_marks_than_any_language_has) {
  const FoldedText result = fold("x" + test::repeated("\xCC\xB1", 200'000) + "y");
  EXPECT_EQ(result.characters.size(), 32U);
  EXPECT_EQ(result.characters.back(), U'y');
}

TEST(FoldedText, of_nothing_is_nothing) {
  EXPECT_TRUE(fold("").characters.empty());
}

TEST(FoldedText, changes_nothing_more_where_marks_without_number_follow_what_is_no_utf8) {
  for (const std::string start : {"\xAB", "\xEF\xBF\xBD", " ", "a", "\xC4\xB0"}) {
    for (std::size_t marks = 28; marks < 35; ++marks) {
      const std::string once = folded(start + test::repeated("\xE1\x86\xAB", marks));
      EXPECT_EQ(folded(once), once) << marks;
    }
  }
}

}  // namespace
}  // namespace daejo::audit
