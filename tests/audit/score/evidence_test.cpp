#include "audit/score/evidence.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "tests/audit/toy_corpus.h"

namespace daejo {
namespace {

Evidence evidence_of(const std::string& summary, const std::string& title, const std::string& abstract,
                     std::size_t most) {
  const Model& model = test::toy_model();
  return find_evidence(model, read_summary(model, summary), summary,
                       read_document(model, "", title, abstract), document_text(title, abstract), most);
}

const TermMatch* about(const std::vector<TermMatch>& matches, std::string_view abstract_term) {
  const auto found = std::ranges::find(matches, abstract_term, &TermMatch::abstract_term);
  return found == matches.end() ? nullptr : &*found;
}

TEST(Evidence, pairs_a_term_with_the_word_that_means_it) {
  const std::string summary = "SpeechMill은 음성을 인식합니다.";
  const Evidence evidence = evidence_of(summary, "SpeechMill", "Noisy speech and weather.", 10);
  const TermMatch* speech = about(evidence.found, "speech");
  ASSERT_NE(speech, nullptr);
  EXPECT_EQ(speech->summary_term, "음성");
  EXPECT_EQ(speech->summary_span.of(summary), "음성");
  EXPECT_EQ(speech->abstract_span.of(document_text("SpeechMill", "Noisy speech and weather.")), "speech");
  const TermMatch* name = about(evidence.found, "SpeechMill");
  ASSERT_NE(name, nullptr);
  EXPECT_EQ(name->summary_term, "SpeechMill");
  const TermMatch* missed = about(evidence.missed, "weather");
  ASSERT_NE(missed, nullptr);
  EXPECT_EQ(missed->summary_term, "");
  EXPECT_EQ(about(evidence.missed, "speech"), nullptr);
}

TEST(Evidence, names_the_heaviest_first_and_no_more_than_asked_for) {
  const Evidence all =
      evidence_of(test::toy_summary, test::toy_papers()[0].title, test::toy_papers()[0].abstract, 100);
  EXPECT_TRUE(std::ranges::is_sorted(all.found, std::greater{}, &TermMatch::weight));
  EXPECT_TRUE(std::ranges::is_sorted(all.missed, std::greater{}, &TermMatch::weight));
  for (const TermMatch& match : all.found) EXPECT_GT(match.weight, 0);
  const Evidence two =
      evidence_of(test::toy_summary, test::toy_papers()[0].title, test::toy_papers()[0].abstract, 2);
  ASSERT_EQ(two.found.size(), 2U);
  EXPECT_EQ(two.found[0].abstract_term, all.found[0].abstract_term);
}

TEST(Evidence, of_an_empty_summary_is_only_what_it_lacks) {
  const Evidence evidence = evidence_of("", "Speech", "noise", 10);
  EXPECT_TRUE(evidence.found.empty());
  EXPECT_EQ(evidence.missed.size(), 2U);
}

}  // namespace
}  // namespace daejo
