#include "base/language.h"

#include <gtest/gtest.h>

namespace daejo {
namespace {

TEST(language, is_read_by_its_two_letters_alone) {
  EXPECT_EQ(parse_language("ko"), Language::korean);
  EXPECT_EQ(parse_language("en"), Language::english);
  for (const char* unknown : {"", "auto", "KO", "ko_KR", "korean", "fr"}) {
    EXPECT_EQ(parse_language(unknown), std::nullopt) << unknown;
  }
}

TEST(language, of_a_locale_is_korean_only_where_it_says_so) {
  for (const char* korean : {"ko", "ko_KR", "ko_KR.UTF-8", "ko_KR.eucKR", "ko.UTF-8", "ko@x", "ko-KR"}) {
    EXPECT_EQ(language_of_locale(korean), Language::korean) << korean;
  }
  for (const char* other : {"", "C", "POSIX", "en_US.UTF-8", "kok_IN", "C.UTF-8", "k"}) {
    EXPECT_EQ(language_of_locale(other), Language::english) << other;
  }
}

}  // namespace
}  // namespace daejo
