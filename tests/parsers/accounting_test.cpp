#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "parsers/read_digest.h"

namespace daejo::parsers {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

const std::string entry =
    "### [LoRA](https://arxiv.org/abs/2106.09685)\n\n가중치를 고정하고 저랭크 행렬만 학습해 메모리를 크게 "
    "줄입니다.\n\n";

Digest read(const std::string& source, DigestFormat format = DigestFormat::markdown) {
  return parse_digest(source, "day", format);
}

/// The unread papers of a digest, each as "line: id".
std::vector<std::string> unread_in(const Digest& digest) {
  std::vector<std::string> unread;
  for (const UnreadPaper& paper : digest.unread)
    unread.push_back(std::to_string(paper.line) + ": " + paper.id.base);
  return unread;
}

TEST(Accounting, counts_a_paper_with_an_entry_as_read_wherever_else_it_is_named) {
  const Digest digest = read("[목차](https://arxiv.org/abs/2106.09685v2)\n\n" + entry);
  EXPECT_EQ(digest.entries.size(), 1U);
  EXPECT_THAT(digest.unread, IsEmpty());
  EXPECT_THAT(digest.references, IsEmpty());
}

TEST(Accounting, names_a_second_paper_in_a_heading) {
  const Digest digest = read(
      "### [LoRA](https://arxiv.org/abs/2106.09685) & [QLoRA](https://arxiv.org/abs/2305.14314)\n\n"
      "가중치를 고정하고 저랭크 행렬만 학습해 메모리를 크게 줄입니다.\n");
  EXPECT_EQ(digest.entries.size(), 1U);
  EXPECT_THAT(unread_in(digest), ElementsAre("1: 2305.14314"));
  EXPECT_EQ(digest.unread[0].why, UnreadPaper::Why::second_in_heading);
}

TEST(Accounting, takes_what_other_entries_and_lists_without_prose_name_for_references) {
  const Digest digest = read(entry + "- 관련 논문: [BERT](https://arxiv.org/abs/1810.04805)\n\n" +
                             "## 더 읽을거리\n\n- [SAM](https://arxiv.org/abs/2304.02643)\n");
  EXPECT_EQ(digest.entries.size(), 1U);
  EXPECT_THAT(digest.unread, IsEmpty());
  EXPECT_THAT(digest.references, ElementsAre("1810.04805", "2304.02643"));
}

TEST(Accounting, finds_no_entry_where_nothing_has_prose) {
  const Digest digest = read(
      "# 번역 목록\n\n| 번호 | 제목 | 링크 |\n|--|--|--|\n"
      "| 2311.16867 | The Falcon Series of Open Language Models | [arXiv](https://arxiv.org/abs/2311.16867) "
      "|\n"
      "| 2311.11045 | Orca 2 | [arXiv](https://arxiv.org/abs/2311.11045) |\n");
  EXPECT_THAT(digest.entries, IsEmpty());
  EXPECT_THAT(digest.unread, IsEmpty());
  EXPECT_THAT(digest.references, ElementsAre("2311.11045", "2311.16867"));
}

TEST(Accounting, names_a_paper_in_data_that_have_prose_although_no_entry_was_found) {
  const std::string items =
      "---\ntitle: 하드웨어 소식\nitems:\n  - title: 레이더만으로 보기\n    summary: 카메라 없이 레이더만으로 움직이는 "
      "모델을 제안하고 물체를 계층으로 나누어 언어 모델에 넣습니다.\n    source_url: https://arxiv.org/abs/2311.16867\n---\n";
  const Digest digest = read(items);
  EXPECT_THAT(digest.entries, IsEmpty());
  ASSERT_THAT(digest.unread, SizeIs(1));
  EXPECT_EQ(digest.unread[0].id.base, "2311.16867");
  const Digest list = read("---\ntitle: 읽을 것\nitems:\n  - https://arxiv.org/abs/2311.16867\n---\n");
  EXPECT_THAT(list.unread, IsEmpty());
  EXPECT_THAT(list.references, ElementsAre("2311.16867"));
}

TEST(Accounting, keeps_a_row_without_a_summary_among_rows_that_have_one) {
  const Digest digest = read(
      "| 논문 | 요약 |\n|--|--|\n"
      "| [LoRA](https://arxiv.org/abs/2106.09685) | 가중치를 고정하고 저랭크 행렬만 학습해 메모리를 크게 "
      "줄입니다. |\n"
      "| [SAM](https://arxiv.org/abs/2304.02643) | |\n"
      "| [BERT](https://arxiv.org/abs/1810.04805) | 양방향 인코더를 사전 학습해 여러 언어 과제에서 성능을 "
      "높입니다. |\n");
  ASSERT_EQ(digest.entries.size(), 3U);
  EXPECT_EQ(digest.entries[1].id->base, "2304.02643");
  EXPECT_EQ(summary_text(digest.entries[1]), "");
}

TEST(Accounting, counts_records_that_lead_elsewhere) {
  const Digest digest = read(
      "- [LoRA](https://arxiv.org/abs/2106.09685)\n  - 가중치를 고정하고 저랭크 행렬만 학습해 메모리를 "
      "줄입니다.\n"
      "- [Blog](https://example.com/post)\n  - 새로운 모델을 공개하고 그 사용법을 차례로 설명합니다.\n"
      "- [SAM](https://arxiv.org/abs/2304.02643)\n  - 이미지 분할의 기반 모델과 대규모 마스크 데이터를 "
      "공개합니다.\n");
  EXPECT_EQ(digest.entries.size(), 2U);
  EXPECT_EQ(digest.without_id, 1U);
}

}  // namespace
}  // namespace daejo::parsers
