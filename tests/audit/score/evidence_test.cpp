#include "audit/score/evidence.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "tests/audit/read_document.h"

namespace daejo::audit {
namespace {

Evidence evidence_of(const std::string& summary, const std::string& title, const std::string& abstract,
                     std::size_t most) {
  const Model& model = Model::shipped();
  return find_evidence(model, read_summary(model, summary), summary,
                       read_document(model, "", title, abstract), document_text(title, abstract), most);
}

constexpr const char* kite_summary =
    "KiteNet은 바람 속의 음성을 트랜스포머로 인식합니다. 날씨 기록 2,000시간을 쓰고 오류를 12.5% 줄였습니다.";
constexpr const char* kite_title = "KiteNet: Speech Recognition in Strong Wind";
constexpr const char* kite_abstract =
    "We train a transformer on recordings of speech in wind. It came from a wish to be everywhere. Errors fall by 12.5% on WindBench, and a weather-robust encoder and a decoder help.";

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
  const Evidence all = evidence_of(kite_summary, kite_title, kite_abstract, 100);
  ASSERT_GE(all.found.size(), 3U);
  ASSERT_GE(all.missed.size(), 3U);
  EXPECT_TRUE(std::ranges::is_sorted(all.found, std::greater{}, &TermMatch::weight));
  EXPECT_TRUE(std::ranges::is_sorted(all.missed, std::greater{}, &TermMatch::weight));
  for (const TermMatch& match : all.found) EXPECT_GT(match.weight, 0);
  const Evidence two = evidence_of(kite_summary, kite_title, kite_abstract, 2);
  ASSERT_EQ(two.found.size(), 2U);
  EXPECT_EQ(two.found[0].abstract_term, all.found[0].abstract_term);
}

TEST(Evidence, of_an_empty_summary_is_only_what_it_lacks) {
  const Evidence evidence = evidence_of("", "Speech", "weather", 10);
  EXPECT_TRUE(evidence.found.empty());
  EXPECT_EQ(evidence.missed.size(), 2U);
}

TEST(Evidence, are_no_common_English_words) {
  const Evidence evidence = evidence_of(kite_summary, kite_title, kite_abstract, 100);
  for (const char* common : {"came", "everywhere", "wish", "help", "fall", "train"}) {
    EXPECT_EQ(about(evidence.missed, common), nullptr) << common;
    EXPECT_EQ(about(evidence.found, common), nullptr) << common;
  }
  EXPECT_NE(about(evidence.missed, "WindBench"), nullptr);
  EXPECT_NE(about(evidence.missed, "decoder"), nullptr);
  EXPECT_NE(about(evidence.missed, "weather-robust"), nullptr) << "tells by one of its parts";
}

TEST(Evidence, neither_finds_nor_misses_what_the_lexicon_half_believes) {
  const Model& model = Model::shipped();
  const auto believed = [&](std::string_view korean, std::string_view english) {
    const auto number = model.korean.find(korean);
    for (Lexicon::InnerIterator it(model.english_given_korean, static_cast<int>(*number)); it; ++it) {
      if (model.english[static_cast<std::size_t>(it.col())] == english)
        return static_cast<double>(it.value());
    }
    return 0.0;
  };
  // 지도 means "supervision" in machine learning, and elsewhere also "map".
  ASSERT_GT(believed("지도", "map"), 0.05);
  ASSERT_LT(believed("지도", "map"), 0.2);
  const Evidence evidence = evidence_of("지도 학습입니다.", "Maps", "Maps and segmentation.", 10);
  EXPECT_EQ(about(evidence.found, "Maps"), nullptr);
  EXPECT_EQ(about(evidence.missed, "Maps"), nullptr);
  EXPECT_NE(about(evidence.missed, "segmentation"), nullptr);
}

}  // namespace
}  // namespace daejo::audit
