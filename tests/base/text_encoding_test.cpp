#include "base/text_encoding.h"

#include <gtest/gtest.h>

#include "base/compose_hangul.h"

namespace daejo {
namespace {

TEST(TextEncoding, leaves_utf8_as_it_is) {
  EXPECT_EQ(to_utf8("요약 a"), "요약 a");
  EXPECT_EQ(to_utf8(""), "");
}

TEST(TextEncoding, reads_utf16_by_its_mark) {
  using namespace std::string_literals;
  EXPECT_EQ(to_utf8("\xFF\xFE\x94\xC6\x7D\xC5\x0A\x00"s), "요약\n");
  EXPECT_EQ(to_utf8("\xFE\xFF\xC6\x94\xC5\x7D"s), "요약");
  EXPECT_EQ(to_utf8("\xFF\xFE\x3D\xD8\x00\xDE"s), "😀");
}

TEST(TextEncoding, reads_cp949_and_nothing_that_only_looks_like_it) {
  EXPECT_EQ(to_utf8("\xBF\xE4\xBE\xE0 a"), "요약 a");
  const std::string latin = "caf\xE9 na\xEFve";
  EXPECT_EQ(to_utf8(latin), latin);
}

TEST(ComposeHangul, makes_syllables_of_letters) {
  EXPECT_EQ(compose_hangul("\xE1\x84\x8B\xE1\x85\xA3\xE1\x86\xA8 x"), "약 x");
  EXPECT_EQ(compose_hangul("요약"), "요약");
  EXPECT_EQ(compose_hangul("\xE1\x84\x8B"), "\xE1\x84\x8B");
}

}  // namespace
}  // namespace daejo
