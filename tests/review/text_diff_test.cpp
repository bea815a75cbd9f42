#include "review/web/text_diff.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace daejo::review {
namespace {
using testing::ElementsAre;
using testing::IsEmpty;
using Kind = DiffPart::Kind;

std::string side(const std::vector<DiffPart>& parts, Kind left_out) {
  std::string text;
  for (const DiffPart& part : parts) {
    if (part.kind != left_out) text += part.text;
  }
  return text;
}

TEST(TextDiff, tells_what_was_removed_and_added) {
  EXPECT_THAT(text_diff("새 모델을 제안합니다. 끝", "새 데이터를 제안합니다. 끝"),
              ElementsAre(DiffPart{Kind::same, "새 "}, DiffPart{Kind::removed, "모델을 "},
                          DiffPart{Kind::added, "데이터를 "}, DiffPart{Kind::same, "제안합니다. 끝"}));
}

TEST(TextDiff, of_the_same_text_is_the_text) {
  EXPECT_THAT(text_diff("같은 글", "같은 글"), ElementsAre(DiffPart{Kind::same, "같은 글"}));
  EXPECT_THAT(text_diff("", ""), IsEmpty());
}

TEST(TextDiff, its_parts_make_both_texts_again) {
  std::string before;
  std::string after;
  unsigned state = 7;
  const auto next = [&](unsigned below) {
    return (state = state * 1'103'515'245U + 12'345U) / 65'536U % below;
  };
  for (int round = 0; round < 300; ++round) {
    before.clear();
    after.clear();
    for (unsigned i = next(12); i > 0; --i)
      before += std::string(1, static_cast<char>('a' + next(3))) + (next(4) == 0 ? "\n" : " ");
    for (unsigned i = next(12); i > 0; --i) after += std::string(1, static_cast<char>('a' + next(3))) + " ";
    const auto parts = text_diff(before, after);
    ASSERT_EQ(side(parts, Kind::added), before);
    ASSERT_EQ(side(parts, Kind::removed), after);
  }
}

TEST(TextDiff, of_very_long_texts_is_still_whole_and_soon_there) {
  std::string before = "the same start ";
  std::string after = before;
  for (int i = 0; i < 20'000; ++i) {
    before += "a" + std::to_string(i) + " ";
    after += "b" + std::to_string(i) + " ";
  }
  const auto parts = text_diff(before, after);
  EXPECT_EQ(parts.size(), 3U);
  EXPECT_EQ(side(parts, Kind::removed), after);
}

}  // namespace
}  // namespace daejo::review
