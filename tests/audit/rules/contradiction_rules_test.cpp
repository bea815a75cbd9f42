#include "audit/rules/entry_rules.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "audit/rules/add_reasons.h"
#include "tests/audit/rules/rule_checks.h"

namespace daejo::audit {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<Reason> reasons_for(const std::string& summary, const std::string& abstract) {
  Vocabulary vocabulary(Model::shipped());
  const AuditedEntry audited = test::entry_about_kites(summary, abstract);
  return contradiction_reasons(read_entry(audited), vocabulary);
}

std::vector<std::string> codes_for(const std::string& summary, const std::string& abstract) {
  std::vector<std::string> codes;
  for (const Reason& reason : reasons_for(summary, abstract)) codes.push_back(reason.code);
  return codes;
}

const std::string saving =
    "We train a policy for robot manipulation. The method improves policy success rate by 28% while reducing training "
    "steps by 59%.";

TEST(Contradictions, tell_a_rise_that_the_abstract_calls_a_fall) {
  const auto reasons = reasons_for("이 방법은 정책 성공률을 28% 높였고, 학습 단계를 59% 늘렸습니다.", saving);
  ASSERT_EQ(reasons.size(), 1U);
  EXPECT_EQ(reasons[0].code, "direction-contradicted");
  EXPECT_EQ(test::fact(reasons[0], "written"), "늘렸습니다");
  EXPECT_EQ(test::fact(reasons[0], "abstract"), "reducing training steps");
  EXPECT_EQ(test::fact(reasons[0], "sentence"),
            "이 방법은 정책 성공률을 28% 높였고, 학습 단계를 59% 늘렸습니다.");
  EXPECT_THAT(test::fact(reasons[0], "abstract_sentence"), testing::StartsWith("The method improves"));
}

TEST(Contradictions, are_silent_where_both_say_the_same) {
  EXPECT_THAT(codes_for("이 방법은 정책 성공률을 28% 높였고, 학습 단계를 59% 줄였습니다.", saving),
              IsEmpty());
  EXPECT_THAT(codes_for("이 방법은 정책 성공률을 28% 높이면서도 학습 단계를 늘리지 않습니다.", saving),
              IsEmpty())
      << "Not more may be less.";
}

TEST(Contradictions, tell_the_worse_of_two) {
  EXPECT_THAT(
      codes_for(
          "연 모델은 사람의 판단과의 상관관계가 기존 보상 함수보다 더 낮았다.",
          "The kite model achieves stronger correlation with human judgments than existing reward functions."),
      ElementsAre("comparison-contradicted"));
}

TEST(Contradictions, tell_what_the_abstract_denies) {
  const std::string abstract =
      "We propose a pretraining strategy for visual features. We show that a pure strategy, without explicit labels, already "
      "provides robust features.";
  EXPECT_THAT(codes_for("명시적 레이블로 사전 학습하면 견고한 특징을 얻습니다.", abstract),
              ElementsAre("negation-contradicted"));
  EXPECT_THAT(codes_for("명시적 레이블 없이 사전 학습하면 견고한 특징을 얻습니다.", abstract), IsEmpty());
}

TEST(Contradictions, tell_a_limit_that_the_abstract_has_not) {
  const std::string abstract =
      "The method improves segmentation quality on synthetic and real-world datasets. We fly kites.";
  EXPECT_THAT(codes_for("이 방법은 합성 데이터셋에 한해 분할 품질을 개선했습니다.", abstract),
              ElementsAre("scope-contradicted"));
  EXPECT_THAT(codes_for("이 방법은 합성 및 실세계 데이터셋에서 분할 품질을 개선했습니다.", abstract),
              IsEmpty());
}

TEST(Contradictions, are_previews) {
  const std::string source =
      "### [Kites](https://arxiv.org/abs/2410.00001)\n\n- **요약**: 이 방법은 정책 성공률을 28% 높였고, 학습 단계를 59% "
      "늘렸습니다.\n";
  const std::vector<parsers::Digest> digests = {
      parse_digest(source, "d.md", parsers::DigestFormat::markdown)};
  const auto severities = [&](const ReasonOptions& options) {
    std::vector<AuditedEntry> entries = test::entries_in(digests.front());
    entries.front().paper = test::entry_about_kites("연입니다.", saving).paper;
    add_reasons(Model::shipped(), digests, entries, options);
    std::vector<Severity> given;
    for (const Reason& reason : entries.front().judgement.reasons) {
      if (reason.code == "direction-contradicted") given.push_back(reason.severity);
    }
    return given;
  };
  ReasonOptions options;
  EXPECT_THAT(severities(options), IsEmpty());
  options.preview = true;
  EXPECT_THAT(severities(options), ElementsAre(Severity::note));
  options.severities = {{{"direction-contradicted", Severity::warning}}};
  EXPECT_THAT(severities(options), ElementsAre(Severity::warning));
}

}  // namespace
}  // namespace daejo::audit
