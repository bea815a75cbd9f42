#include "audit/training/train_model.h"

#include <gtest/gtest.h>

#include <cmath>
#include <string>

#include "tests/audit/toy_corpus.h"

namespace daejo::audit {
namespace {

std::string train(std::size_t threads, TrainingCounts& counts) {
  TrainingOptions options;
  options.threads = threads;
  return train_model(test::toy_text(), test::toy_training_papers(), options, counts);
}

TEST(TrainModel, gives_the_same_bytes_for_any_number_of_threads) {
  TrainingCounts counts;
  const std::string one = train(1, counts);
  EXPECT_TRUE(train(4, counts) == one);
  EXPECT_TRUE(train(1, counts) == one);
}

TEST(TrainModel, counts_what_it_saw) {
  TrainingCounts counts;
  const std::string bytes = train(2, counts);
  const Model model = model_in_memory(bytes, "toy");
  EXPECT_EQ(counts.abstracts, 121U);
  EXPECT_EQ(counts.background, 121U);
  EXPECT_EQ(counts.sentence_pairs, test::toy_text().sentences.size());
  EXPECT_EQ(counts.document_pairs, 1U);
  EXPECT_EQ(counts.glossary_entries, 1U);
  EXPECT_EQ(counts.english_terms, model.english.size());
  EXPECT_EQ(counts.lexicon_entries, static_cast<std::size_t>(model.english_given_korean.nonZeros()));
}

TEST(TrainModel, weighs_terms_by_the_abstracts_that_have_them) {
  const Model& model = test::toy_model();
  const auto speech = model.english.find("speech");
  ASSERT_TRUE(speech.has_value());
  EXPECT_NEAR(static_cast<double>(model.idf[*speech]), std::log(122 / 2.5), 1e-6);
  EXPECT_NEAR(model.unknown_idf, std::log(122 / 1.5), 1e-12);
  EXPECT_FALSE(model.english.find("speechmil").has_value()) << "only one abstract has it";
}

TEST(TrainModel, learns_what_a_korean_word_means) {
  const Model& model = test::toy_model();
  const auto meaning = [&](std::string_view word) -> std::string {
    const auto number = model.korean.find(word);
    if (!number) return "(unknown)";
    std::string best;
    float most = 0;
    for (Lexicon::InnerIterator it(model.english_given_korean, *number); it; ++it) {
      if (it.value() > most) best = model.english[static_cast<std::size_t>(it.col())];
      most = std::max(most, it.value());
    }
    return best;
  };
  EXPECT_EQ(meaning("음성"), "speech");
  EXPECT_EQ(meaning("영상"), "imag");
  EXPECT_EQ(meaning("교통"), "traffic");
  EXPECT_EQ(meaning("코드"), "code");
}

TEST(TrainModel, takes_a_background_no_larger_than_asked_for) {
  TrainingOptions options;
  options.background_size = 5;
  TrainingCounts counts;
  const std::string bytes = train_model(test::toy_text(), test::toy_training_papers(), options, counts);
  EXPECT_EQ(model_in_memory(bytes, "toy").background.size(), 5U);
}

TEST(TrainModel, of_nothing_is_a_model_that_loads) {
  TrainingCounts counts;
  const std::string bytes = train_model({}, {}, {}, counts);
  EXPECT_EQ(model_in_memory(bytes, "empty").english.size(), 0U);
}

TEST(WithCalibration, changes_the_calibration_alone) {
  const std::string bytes = test::toy_model_bytes();
  Calibration calibration;
  calibration.bias = -3.5;
  calibration.training_odds = 0.25;
  calibration.mean.back() = 7;
  calibration.weight.front() = 0.125;
  calibration.reduction = {0.75, 2, 6};
  const std::string changed = with_calibration(bytes, calibration);
  const Model model = model_in_memory(changed, "toy");
  EXPECT_EQ(model.calibration.bias, -3.5);
  EXPECT_EQ(model.calibration.training_odds, 0.25);
  EXPECT_EQ(model.calibration.mean.back(), 7);
  EXPECT_EQ(model.calibration.weight.front(), 0.125);
  EXPECT_EQ(model.calibration.reduction.least_share, 0.75);
  EXPECT_EQ(model.calibration.reduction.little, 2);
  EXPECT_EQ(model.calibration.reduction.enough, 6);
  EXPECT_EQ(model.english.size(), test::toy_model().english.size());
  EXPECT_TRUE(with_calibration(changed, test::toy_model().calibration) ==
              with_calibration(bytes, test::toy_model().calibration));
}

}  // namespace
}  // namespace daejo::audit
