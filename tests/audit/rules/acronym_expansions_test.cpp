#include "audit/rules/acronym_expansions.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace daejo::audit {
namespace {

std::vector<std::string> expansions(std::string_view text) {
  std::vector<std::string> found;
  for (const AcronymExpansion& one : acronym_expansions(text)) {
    EXPECT_EQ(one.span.of(text), one.expansion);
    found.push_back(one.acronym + ": " + one.expansion);
  }
  return found;
}

using testing::ElementsAre;
using testing::IsEmpty;

TEST(AcronymExpansions, stand_on_either_side_of_the_bracket) {
  EXPECT_THAT(expansions("We fly KITE (Knowledge In Thin Envelopes) and a Wind Aware Model (WAM)."),
              ElementsAre("KITE: Knowledge In Thin Envelopes", "WAM: Wind Aware Model"));
  EXPECT_THAT(expansions("연을 띄우는 KITE(Kind Inference)와 Wind Model(WM)입니다."),
              ElementsAre("KITE: Kind Inference", "WM: Wind Model"));
}

TEST(AcronymExpansions, take_the_words_that_spell_the_letters) {
  EXPECT_THAT(expansions("It uses a large Self-Supervised Kite Pretraining (SSKP) stage"),
              ElementsAre("SSKP: Self-Supervised Kite Pretraining"));
  EXPECT_THAT(expansions("Folding Light Autonomous Paper (FLAP)"),
              ElementsAre("FLAP: Folding Light Autonomous Paper"));
}

TEST(AcronymExpansions, are_not_what_else_stands_in_brackets) {
  EXPECT_THAT(expansions("GPT-4(OpenAI Model), 합성곱 신경망(CNN), KITE(2024), KITE (ours), 연(Kite Model)"),
              IsEmpty());
  EXPECT_THAT(expansions("FID(낮을수록 좋음) (unclosed KITE"), IsEmpty());
  EXPECT_THAT(expansions(""), IsEmpty());
}

TEST(AcronymExpansions, may_be_the_same_whatever_the_hyphens_and_endings) {
  EXPECT_TRUE(may_be_same_expansion("Self-Supervised Pre-training", "self supervised pretraining"));
  EXPECT_TRUE(may_be_same_expansion("Mixture of Experts", "Mixture-of-Expert"));
  EXPECT_TRUE(may_be_same_expansion("Language Model", "Large Language Models"));
  EXPECT_TRUE(may_be_same_expansion("Iterative DPO", "Direct Preference Optimization"));
  EXPECT_TRUE(may_be_same_expansion("Normalised Kite Flow", "Normalized Kite Flows"));
  EXPECT_FALSE(may_be_same_expansion("Synthesizer Audio Embeddings", "Siamese Language Pretraining"));
  EXPECT_FALSE(may_be_same_expansion("Kite Gradient Search", "Kite Graph Search"));
}

TEST(AcronymExpansions, spell_the_acronym_where_its_letters_come_in_order) {
  EXPECT_TRUE(spells_out("Shared Language-Audio Pretraining", "SLAP"));
  EXPECT_FALSE(spells_out("Audio Pretraining", "SLAP"));
  EXPECT_FALSE(spells_out("the Shared Language-Audio Pretraining", "SLAP"));
}

}  // namespace
}  // namespace daejo::audit
