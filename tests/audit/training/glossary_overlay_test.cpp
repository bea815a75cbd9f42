#include "audit/training/glossary_overlay.h"

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "tests/audit/toy_corpus.h"

namespace daejo::audit {
namespace {

/// The English terms that a Korean term may mean, with their probabilities in the model; empty if the model
/// does not know the Korean term.
std::map<std::string, float> meanings(const Model& model, std::string_view word) {
  std::map<std::string, float> out;
  const auto number = model.korean.find(word);
  if (!number) return out;
  for (Lexicon::InnerIterator it(model.english_given_korean, *number); it; ++it) {
    out.emplace(model.english[static_cast<std::size_t>(it.col())], it.value());
  }
  return out;
}

TEST(GlossaryOverlay, makes_a_word_mean_what_the_glossary_says_and_nothing_else) {
  const std::vector<TextPair> entries = {{"음성", "music"}, {"말소리", "speech"}, {"말소리", "noise"}};
  const Model model = with_glossary(test::toy_model(), entries);
  const auto changed = meanings(model, "음성");
  ASSERT_EQ(changed.size(), 1U);
  EXPECT_GT(changed.at("music"), 0.5F);
  const auto added = meanings(model, "말소리");
  ASSERT_EQ(added.size(), 2U);
  EXPECT_EQ(added.at("speech"), added.at("nois"));
}

TEST(GlossaryOverlay, leaves_all_other_words_as_they_were) {
  const Model model = with_glossary(test::toy_model(), std::vector<TextPair>{{"음성", "music"}});
  EXPECT_EQ(meanings(model, "교통"), meanings(test::toy_model(), "교통"));
  EXPECT_EQ(model.english.size(), test::toy_model().english.size());
  EXPECT_EQ(model.background.size(), test::toy_model().background.size());
  EXPECT_EQ(model.calibration.bias, test::toy_model().calibration.bias);
}

TEST(GlossaryOverlay, passes_over_words_that_the_model_does_not_know) {
  const std::vector<TextPair> entries = {{"음성", "unheardof"}, {"latin", "speech"}};
  const Model model = with_glossary(test::toy_model(), entries);
  EXPECT_EQ(meanings(model, "음성"), meanings(test::toy_model(), "음성"));
  EXPECT_EQ(model.korean.size(), test::toy_model().korean.size());
}

}  // namespace
}  // namespace daejo::audit
