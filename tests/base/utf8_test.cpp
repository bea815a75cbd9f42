#include "base/utf8.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace daejo {
namespace {

TEST(Utf8, decodes_every_length) {
  EXPECT_EQ(decode_utf8("A", 0).value, U'A');
  EXPECT_EQ(decode_utf8("é", 0).length, 2U);
  EXPECT_EQ(decode_utf8("한", 0).value, U'한');
  EXPECT_EQ(decode_utf8("x😀", 1).value, U'😀');
  EXPECT_EQ(decode_utf8("x😀", 1).length, 4U);
}

TEST(Utf8, round_trips_the_borders_of_each_length) {
  for (const char32_t value :
       {0x0U, 0x7FU, 0x80U, 0x7FFU, 0x800U, 0xD7FFU, 0xE000U, 0xFFFDU, 0xFFFFU, 0x10000U, 0x10FFFFU}) {
    std::string text;
    append_utf8(text, value);
    const CodePoint point = decode_utf8(text, 0);
    EXPECT_EQ(point.value, value);
    EXPECT_EQ(point.length, text.size());
    EXPECT_FALSE(first_invalid_utf8(text).has_value());
  }
}

TEST(Utf8, takes_invalid_bytes_one_at_a_time) {
  const std::vector<std::string> invalid = {
      "\x80",              // a continuation byte alone
      "\xC0\xAF",          // an overlong form of "/"
      "\xC1\xBF",          // an overlong form of U+007F
      "\xE0\x80\xAF",      // an overlong form of "/" in three bytes
      "\xED\xA0\x80",      // a surrogate
      "\xF0\x80\x80\x80",  // an overlong form of U+0000 in four bytes
      "\xF4\x90\x80\x80",  // over U+10FFFF
      "\xF8\x88\x80\x80",  // F8 is not a lead byte
      "\xEA\xB0",          // two bytes of a sequence of three
      "\xEA",              // one byte of a sequence of three
      "\xE2\x28\xA1",      // 28 is not a continuation byte
      "\xFF",
  };
  for (const std::string& text : invalid) {
    const CodePoint point = decode_utf8(text, 0);
    EXPECT_EQ(point.value, replacement_character);
    EXPECT_EQ(point.length, 1U);
    EXPECT_EQ(first_invalid_utf8(text), 0U);
  }
}

TEST(Utf8, replaces_each_invalid_byte) {
  EXPECT_EQ(repaired_utf8("가\xFF\xE3\x81z"), "가\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBDz");
  EXPECT_EQ(repaired_utf8(std::string_view("a\0b", 3)), std::string_view("a\0b", 3));
  EXPECT_EQ(repaired_utf8(""), "");
}

TEST(Utf8, names_the_first_invalid_byte) {
  EXPECT_EQ(first_invalid_utf8("가나\xFFz"), 6U);
  EXPECT_EQ(first_invalid_utf8(""), std::nullopt);
}

TEST(Utf8, takes_a_written_replacement_character_as_valid) {
  EXPECT_EQ(first_invalid_utf8("a\xEF\xBF\xBD"), std::nullopt);
}

}  // namespace
}  // namespace daejo
