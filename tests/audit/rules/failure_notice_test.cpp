#include "audit/rules/failure_notice.h"

#include <gtest/gtest.h>

#include <string>

#include "base/ascii.h"

namespace daejo::audit {
namespace {

bool is_notice(const std::string& text) {
  return reports_failure(to_ascii_lower(text));
}

TEST(FailureNotice, is_known_by_the_work_and_its_failure_in_any_wording) {
  for (
      const char* text : {
          "요약 생성에 실패했습니다.",
          "요약 생성 실패",
          "요약을 생성하지 못했습니다 (API 오류)",
          "요약을 만들지 못했어요.",
          "요약을 만들지 못했다",
          "⚠️ 이 논문은 PDF를 받아 오지 못해 요약을 쓰지 못했어요. 내일 다시 시도할게요.",
          "죄송합니다. 본문을 불러올 수 없었습니다. 원문 링크를 참고해 주세요.",
          "초록을 가져올 수 없어요",
          "요약이 아직 만들어지지 않았습니다.",
          "PDF 파싱 중 오류가 났습니다. 나중에 재시도합니다.",
          "LLM 응답 시간 초과",
          "GPT 응답이 비어 있습니다.",
          "전문을 읽지 못해 이번 호에서는 요약을 생략합니다.",
          "[요약 불가: 토큰 한도 초과]",
          "번역이 안 됐습니다",
          "Failed to generate summary: 429 Too Many Requests",
          "Summary not available.",
          "The PDF could not be read. Please see the original.",
      }) {
    EXPECT_TRUE(is_notice(text)) << text;
  }
}

TEST(FailureNotice, is_not_what_a_paper_says_of_failures) {
  for (
      const char* text : {
          "요약 모델이 긴 문서에서 자주 실패하는 까닭을 밝힙니다.",
          "기존 요약 모델은 긴 글을 처리하지 못했습니다. 이 연구는 글을 나누어 읽는 방법을 제안합니다.",
          "번역 품질은 그대로이면서 오류가 절반으로 줄었습니다.",
          "초록만으로는 결과를 재현할 수 없다는 점을 300편에서 확인했고, 저자들은 코드와 자료를 함께 내놓는 절차를 제안합니다.",
          "기존 방법은 수렴하지 못했습니다.",
          "이때 response가 원하는 분포를 따를 필요는 없음",
          "gpt 계열과 견주어 응답 품질에는 차이가 없음",
          "LLM 열두 종을 견준 결과 작은 모델일수록 같은 오류",
          "긴 응답을 배우는 작은 모델에서는 길이가 폭발하고 학습이 불안해지는 문제 발생",
          "사람도 만능이 아니라 생존 전문가일 뿐이며 제 약점을 알지 못함",
          "PDF에서 표를 추출하는 새 모델입니다. 정확도가 높아졌습니다.",
          "",
      }) {
    EXPECT_FALSE(is_notice(text)) << text;
  }
}

}  // namespace
}  // namespace daejo::audit
