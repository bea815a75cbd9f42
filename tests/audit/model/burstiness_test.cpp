#include "audit/model/burstiness.h"

#include <gtest/gtest.h>

namespace daejo::audit {
namespace {

bool tells(std::string_view written, std::string_view key) {
  const Model& model = Model::shipped();
  return is_telling(model, english_term_id(model, key), written);
}

TEST(Burstiness, is_high_of_words_about_the_subject) {
  const Model& model = Model::shipped();
  for (const char* subject : {"segment", "weather", "protein", "robot"}) {
    EXPECT_GT(burstiness(model, english_term_id(model, subject)), 1.5) << subject;
  }
  for (const char* common : {"came", "everywher", "want", "sent", "introduc", "first"}) {
    const double value = burstiness(model, english_term_id(model, common));
    EXPECT_GE(value, 1) << common;
    EXPECT_LT(value, 1.2) << common;
  }
  EXPECT_EQ(burstiness(model, english_term_id(model, "outsideofthevocabulary")), 1);
}

TEST(Burstiness, tells_names_by_how_they_are_written) {
  EXPECT_TRUE(tells("ProSA", "prosa"));
  EXPECT_TRUE(tells("175B", "#175000000000"));
  EXPECT_TRUE(tells("VTAB", "vtab"));
  EXPECT_FALSE(tells("Worth", "worth"));
  EXPECT_FALSE(tells("wants", "want"));
  EXPECT_TRUE(tells("weather", "weather"));
  EXPECT_FALSE(tells("model", "model")) << "most abstracts have it";
}

}  // namespace
}  // namespace daejo::audit
