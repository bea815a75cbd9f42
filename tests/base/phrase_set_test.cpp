#include "base/phrase_set.h"

#include <gtest/gtest.h>

#include <array>
#include <string>

namespace daejo {
namespace {

constexpr PhraseSet phrases({"관련논문", "관련", "seealso", "그림자"});

TEST(PhraseSet, finds_a_phrase_anywhere_in_a_text) {
  for (const char* text : {"관련", "관련논문", "이 글과 관련된", "seealso", "see seealso!", "나무의 그림자"})
    EXPECT_TRUE(phrases.is_in(text)) << text;
}

TEST(PhraseSet, finds_nothing_in_other_texts) {
  for (const char* text : {"", "관", "관계", "관 련", "seeals", "SEEALSO", "그림", "그림을 그리자"})
    EXPECT_FALSE(phrases.is_in(text)) << text;
  EXPECT_FALSE(phrases.is_in(std::string_view("관련").substr(0, 5)));
}

TEST(PhraseSet, agrees_with_a_plain_search) {
  const std::array<std::string, 6> parts = {"관", "련", "논문", "see", "also", " "};
  std::size_t found = 0;
  constexpr std::size_t texts = 6 * 6 * 6 * 6;
  for (std::size_t i = 0; i < texts; ++i) {
    const std::string text = parts[i % 6] + parts[i / 6 % 6] + parts[i / 36 % 6] + parts[i / 216];
    const bool is_in = text.find("관련") != std::string::npos || text.find("seealso") != std::string::npos;
    EXPECT_EQ(phrases.is_in(text), is_in) << text;
    found += is_in ? 1 : 0;
  }
  EXPECT_GT(found, 0U);
}

}  // namespace
}  // namespace daejo
