#include "audit/score/filler.h"

#include <gtest/gtest.h>

namespace daejo::audit {
namespace {

Specificity specificity(std::string_view text) {
  return specificity_of(Model::shipped(), read_summary(Model::shipped(), text));
}

constexpr auto filler =
    "이 논문은 기존 방법의 한계를 극복하기 위해 새로운 모델을 제안합니다. 다양한 벤치마크(benchmark)에서 우수한 성능을 달성했습니다. 딥러닝(deep learning) 기법으로 데이터를 분석하고 효율을 높였습니다.";

TEST(Filler, is_what_any_paper_could_say) {
  EXPECT_TRUE(is_filler(specificity(filler)));
  EXPECT_TRUE(is_filler(specificity("")));
}

TEST(Filler, is_not_what_names_a_method_and_a_task) {
  const Specificity named =
      specificity(std::string(filler) + " 확산 모델로 단백질 구조를 예측하고 CASP14에서 평가합니다.");
  EXPECT_FALSE(is_filler(named));
  EXPECT_GE(named.specific, 2U);
}

TEST(Filler, counts_a_figure_as_specific_and_each_term_once) {
  const Specificity once = specificity("정확도 93.7%");
  EXPECT_EQ(once.specific, 1U);
  const Specificity twice = specificity("정확도 93.7%, 정확도 93.7%");
  EXPECT_EQ(twice.specific, once.specific);
  EXPECT_EQ(twice.terms, once.terms);
}

}  // namespace
}  // namespace daejo::audit
