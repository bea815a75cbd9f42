#include "audit/rules/listed_names.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/audit/rules/rule_checks.h"

namespace daejo::audit {
namespace {

using testing::ElementsAre;

std::vector<std::vector<std::string>> lists_in(std::string_view text) {
  std::vector<std::vector<std::string>> lists;
  for (const auto& list : find_name_lists(text)) {
    auto& names = lists.emplace_back();
    for (const ListedName& name : list) names.emplace_back(name.span.of(text));
  }
  return lists;
}

TEST(NameLists, are_found_in_both_languages) {
  EXPECT_THAT(lists_in("We tune Swin-MLP, CoAtNet, EfficientNetV2, and DaViT on GSM8K and MATH-500."),
              ElementsAre(ElementsAre("Swin-MLP", "CoAtNet", "EfficientNetV2", "DaViT"),
                          ElementsAre("GSM8K", "MATH-500")));
  EXPECT_THAT(lists_in("GSM8K와 HumanEval의 값. CoAtNet 및 DaViT. KITTI·ScanNet"),
              ElementsAre(ElementsAre("GSM8K", "HumanEval"), ElementsAre("CoAtNet", "DaViT"),
                          ElementsAre("KITTI", "ScanNet")));
}

TEST(NameLists, have_no_words_figures_or_sizes) {
  EXPECT_TRUE(lists_in("Large and Small, 12.5 and 13.5, 7B and 70B, GSM8K").empty());
  EXPECT_TRUE(lists_in("GSM8K에서 MATH-500보다").empty());
  EXPECT_TRUE(lists_in("").empty());
}

std::vector<Reason> reasons_for(const std::string& summary, const std::string& abstract,
                                std::optional<std::string> bot_text = std::nullopt) {
  AuditedEntry audited = test::entry_about_kites(summary, abstract);
  audited.bot_text = std::move(bot_text);
  return listed_name_reasons(read_entry(audited));
}

const std::string abstract =
    "We fly kites. The models are Swin-MLP, CoAtNet, EfficientNetV2, and DaViT. Acceptance rises by 16% on GSM8K and "
    "MATH-500.";

TEST(ListedNames, warn_of_another_name_among_the_same) {
  const auto reasons = reasons_for("모델은 Swin-MLP, CoAtNet, ResNet-50, DaViT입니다.", abstract);
  ASSERT_EQ(reasons.size(), 1U);
  EXPECT_EQ(reasons[0].code, "name-contradicted");
  EXPECT_EQ(reasons[0].severity, Severity::warning);
  EXPECT_EQ(test::fact(reasons[0], "name"), "ResNet-50");
  EXPECT_EQ(test::fact(reasons[0], "abstract_name"), "EfficientNetV2");
  EXPECT_EQ(reasons[0].source.size(), std::string("ResNet-50").size());
}

TEST(ListedNames, of_two_need_a_number_that_both_sentences_have) {
  EXPECT_THAT(test::facts(reasons_for("GSM8K와 HumanEval에서 16% 올랐습니다.", abstract), "name-contradicted",
                          "name"),
              ElementsAre("HumanEval"));
  EXPECT_TRUE(reasons_for("GSM8K와 HumanEval에서 올랐습니다.", abstract).empty());
}

TEST(ListedNames, are_left_alone_where_they_may_be_right) {
  EXPECT_TRUE(reasons_for("모델은 DaViT, EfficientNetV2, CoAtNet, Swin-MLP입니다.", abstract).empty());
  EXPECT_TRUE(
      reasons_for("Swin-MLP, CoAtNet, ResNet-50, DaViT와 따로 EfficientNetV2입니다.", abstract).empty())
      << "the summary has the right one, too";
  EXPECT_TRUE(reasons_for("모델은 Swin-MLP, CoAtNet, ResNet-50입니다.", abstract).empty()) << "another list";
  EXPECT_TRUE(reasons_for("모델은 Swin-MLP, CoAtNet, EfficientNetV2-L, DaViT입니다.", abstract).empty())
      << "a variant";
  EXPECT_TRUE(
      reasons_for("모델은 Swin-MLP, CoAtNet, ResNet-50, DaViT입니다.", abstract, "ResNet-50 is a rival.")
          .empty())
      << "the bot read it";
}

}  // namespace
}  // namespace daejo::audit
