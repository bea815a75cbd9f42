#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <string>

#include "parsers/read_digest.h"

namespace daejo::parsers {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

const std::array<std::string, 4> texts = {
    "가중치를 고정하고 저랭크 행렬만 학습해 미세 조정에 드는 메모리를 크게 줄이는 방법을 제안한다.",
    "메모리 계층을 고려해 어텐션을 타일로 나누어 계산하고, 긴 문맥에서도 정확하면서 빠르게 학습한다.",
    "점이나 상자를 입력하면 어떤 물체든 나누어 주는 모델과, 그것을 학습한 큰 데이터셋을 공개한다.",
    "순환 신경망 없이 어텐션만으로 문장을 번역하는 구조를 제안하고, 학습 시간을 크게 줄인다."};

/// Parses a digest of four papers. `more` is a paragraph below the text of the third.
Digest read_with(const std::string& more, const std::array<std::string, 4>& bodies = texts) {
  const std::array<std::string, 4> ids = {"2106.09685", "2205.14135", "2304.02643", "1706.03762"};
  std::string source;
  for (std::size_t i = 0; i < ids.size(); ++i) {
    source += "### [A Fine Title of Paper " + std::string(1, static_cast<char>('A' + i)) +
              "](https://arxiv.org/abs/" + ids[i] + ")\n\n" + bodies[i] + "\n\n" + (i == 2 ? more : "") +
              "\n\n";
  }
  return parse_digest(source, "day.md", DigestFormat::markdown);
}

void expect_one_unsure(const Digest& digest, const std::string& why) {
  EXPECT_THAT(digest.entries, SizeIs(4));
  ASSERT_THAT(digest.problems, SizeIs(1));
  EXPECT_THAT(digest.problems[0].sentence, HasSubstr("in 1 entry: " + why));
}

TEST(StrayTexts, are_values_beside_the_text_of_one_entry) {
  expect_one_unsure(read_with("Ada Lovelace; Emmy Noether (University of Göttingen)"),
                    "there is a short value beside the text, such as \"Ada Lovelace;");
}

TEST(StrayTexts, are_no_catchwords_where_all_texts_are_catchwords) {
  const std::array<std::string, 4> catchwords = {"저랭크 행렬만 학습해 미세 조정 메모리 절감",
                                                 "어텐션을 타일로 나누어 긴 문맥 학습 가속",
                                                 "점이나 상자로 물체를 나누는 모델과 데이터셋 공개",
                                                 "어텐션만으로 번역하는 구조 제안 및 학습 시간 단축"};
  const Digest digest = read_with("SA-1B, Segment Anything dataset release", catchwords);
  EXPECT_THAT(digest.problems, IsEmpty());
}

TEST(StrayTexts, are_remarks_of_a_person_in_one_entry) {
  expect_one_unsure(read_with("저는 이 데이터셋을 지난주에 받아 두었다."), "there may be a person's remark");
}

TEST(StrayTexts, are_sentences_in_another_style_than_the_rest) {
  expect_one_unsure(read_with("현장에서 문의가 제일 많은 논문이에요."),
                    "a sentence is in another style than the rest");
}

TEST(StrayTexts, are_no_sentences_in_the_style_of_all_entries) {
  std::array<std::string, 4> friendly = texts;
  for (std::string& text : friendly) text = text.substr(0, text.size() - std::string("다.").size()) + "대요.";
  EXPECT_THAT(read_with("현장에서 바로 쓸 수 있는 모델이에요.", friendly).problems, IsEmpty());
}

TEST(StrayTexts, are_no_catchwords_that_end_with_a_noun) {
  EXPECT_THAT(read_with("더 큰 데이터에서 검증이 필요.").problems, IsEmpty());
}

TEST(StrayTexts, are_announcements_that_the_text_continues_elsewhere) {
  expect_one_unsure(read_with("글자 수 제한으로 스레드에 이어집니다 👇"),
                    "the text says that it continues elsewhere");
}

TEST(StrayTexts, are_no_summaries_that_end_with_a_word_for_continuing) {
  EXPECT_THAT(read_with("이는 다른 과제의 성능 향상으로 이어집니다.").problems, IsEmpty());
}

TEST(StrayTexts, are_parts_of_a_text) {
  std::array<std::string, 4> parts = texts;
  parts[1] = "**요약 1/2**: " + parts[1];
  expect_one_unsure(read_with("", parts), "the text says that it continues elsewhere");
}

}  // namespace
}  // namespace daejo::parsers
