#include "audit/rules/misspelt_names.h"

#include <gtest/gtest.h>

#include "audit/rules/entry_rules.h"
#include "tests/audit/rules/rule_checks.h"

namespace daejo::audit {
namespace {

/// The wrong names in `summary` that `name_reasons` reports with their right forms: "wrong → right",
/// separated by commas.
std::string slips_in(const std::string& summary, const std::string& abstract) {
  const AuditedEntry audited = test::entry_about_kites(summary, abstract);
  Vocabulary vocabulary(Model::shipped());
  std::string slips;
  for (const Reason& reason : name_reasons(read_entry(audited), vocabulary)) {
    if (reason.code != "name-contradicted") continue;
    slips += (slips.empty() ? "" : ", ") + test::fact(reason, "name") + " → " +
             test::fact(reason, "abstract_name");
  }
  return slips;
}

TEST(MisspeltNames, differ_by_a_letter_or_two_that_changed_places) {
  EXPECT_EQ(slips_in("연은 KiteRefereneNet으로 난다.", "The kite flies by KiteReferenceNet."),
            "KiteRefereneNet → KiteReferenceNet");
  EXPECT_EQ(slips_in("연은 DeTKOI로 난다.", "The kite flies by DeKITO."), "");
  EXPECT_EQ(slips_in("연은 DeKIOT로 난다.", "The kite flies by DeKITO."), "DeKIOT → DeKITO");
}

TEST(MisspeltNames, have_other_digits_behind_the_same_word) {
  EXPECT_EQ(slips_in("연은 KITESURVEY Y10 요건을 채운다.", "It meets the KITESURVEY Y1 requirement."),
            "Y10 → Y1");
  EXPECT_EQ(slips_in("연은 Y10 요건을 채운다.", "It meets the KITESURVEY Y1 requirement."), "");
}

TEST(MisspeltNames, have_another_last_word) {
  EXPECT_EQ(slips_in("연은 LibriSpeech로 배운다.", "The kite is trained on LibriTTS."),
            "LibriSpeech → LibriTTS");
  EXPECT_EQ(slips_in("연은 LibriSpeech와 LibriTTS로 배운다.", "The kite is trained on LibriTTS."), "")
      << "It has the right one, too.";
  EXPECT_EQ(slips_in("연은 LibriSpeechLarge로 배운다.", "The kite is trained on LibriSpeech."), "")
      << "A variant.";
  EXPECT_EQ(slips_in("연은 OpenAI로 난다.", "The kite flies by OpenCLIP."), "")
      << "They share only a common word.";
}

TEST(MisspeltNames, are_no_other_names_and_no_words) {
  EXPECT_EQ(slips_in("연은 Mistral로 난다.", "The kite flies by Mixtral."), "") << "Both are known.";
  EXPECT_EQ(slips_in("연은 DeKIOT와 DeKITO로 난다.", "The kite flies by DeKITO."), "")
      << "It has the right one, too.";
  EXPECT_EQ(slips_in("연은 Memory Moduel로 난다.", "The kite flies by a Memory Module."), "")
      << "A slip in a word of the language.";
}

}  // namespace
}  // namespace daejo::audit
