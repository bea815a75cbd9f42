#include "audit/training/model_card.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "audit/model/signal_names.h"

namespace daejo::audit {
namespace {

using testing::HasSubstr;
using testing::Not;

std::string card_of(const ModelCardFacts& facts, const Calibration& calibration = {}) {
  TrainingCounts counts;
  counts.abstracts = 1'234;
  counts.background = 567;
  counts.glossary_entries = 89;
  return model_card(facts, counts, calibration, {}, {});
}

TEST(ModelCard, names_the_sources_that_were_used_and_no_path_of_the_machine) {
  ModelCardFacts facts;
  facts.name = "own";
  facts.abstracts = "/home/someone/secret/abstracts.jsonl";
  facts.glossary = "glossaries/";
  const std::string card = card_of(facts);
  EXPECT_THAT(card, HasSubstr("| `abstracts.jsonl` | CC0 (arXiv metadata) |"));
  EXPECT_THAT(card, HasSubstr("1234 abstracts, 567 of them in the background"));
  EXPECT_THAT(card, HasSubstr("| `glossaries` |"));
  EXPECT_THAT(card, HasSubstr("89 entries written by hand"));
  EXPECT_THAT(card, Not(HasSubstr("secret")));
  EXPECT_THAT(card, Not(HasSubstr("briefs")));
  EXPECT_THAT(card, Not(HasSubstr("aligned documentation")));
}

TEST(ModelCard, says_when_it_was_made_where_that_is_known) {
  ModelCardFacts facts;
  facts.name = "own";
  EXPECT_THAT(card_of(facts), HasSubstr("Made by `daejo train`; format version"));
  facts.date = "2024-10-17";
  facts.model_bytes = 4'096;
  const std::string card = card_of(facts);
  EXPECT_THAT(card, HasSubstr("Made by `daejo train` on 2024-10-17; format version"));
  EXPECT_THAT(card, HasSubstr("4096 bytes"));
}

TEST(ModelCard, gives_every_signal_its_weight_and_mean) {
  Calibration calibration;
  calibration.bias = -1.5;
  calibration.reduction = {0.5, 3, 4.5};
  for (std::size_t i = 0; i < signal_count; ++i) {
    calibration.weight[i] = static_cast<double>(i) / 4;
    calibration.mean[i] = -static_cast<double>(i);
  }
  const std::string card = card_of({}, calibration);
  EXPECT_THAT(card, HasSubstr("Bias -1.5000."));
  EXPECT_THAT(card, HasSubstr("below 4.5, its logit is reduced: to a share of 0.5 at 3 or less"));
  EXPECT_THAT(card, HasSubstr("| " + std::string(signal_names[0]) + " | +0.0000 | -0.0000 |"));
  for (std::size_t i = 0; i < signal_count; ++i) {
    EXPECT_THAT(card, HasSubstr("| " + std::string(signal_names[i]) + " | +"));
  }
  EXPECT_THAT(card, HasSubstr("| " + std::string(signal_names[2]) + " | +0.5000 | -2.0000 |"));
}

}  // namespace
}  // namespace daejo::audit
