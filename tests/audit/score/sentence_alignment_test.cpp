#include "audit/score/sentence_alignment.h"

#include <gtest/gtest.h>

#include <string>

#include "audit/model/document.h"

namespace daejo::audit {
namespace {

parsers::Entry entry_of(const std::vector<std::string>& sections) {
  parsers::Entry entry;
  for (const std::string& text : sections) {
    parsers::Section section;
    section.text = text;
    entry.sections.push_back(section);
  }
  return entry;
}

parsers::Paper kite_paper() {
  parsers::Paper paper;
  paper.title = "KiteNet: Speech Recognition in Strong Wind";
  paper.abstract =
      "Noise makes speech recognition hard. We train a transformer on recordings of wind. Word error falls by 12.5% on two benchmarks.";
  return paper;
}

std::vector<SentenceSupport> align(const parsers::Entry& entry, const parsers::Paper& paper) {
  Vocabulary vocabulary(Model::shipped());
  return align_sentences(vocabulary, entry, paper);
}

std::string partner(const SentenceSupport& support) {
  const parsers::Paper paper = kite_paper();
  return std::string(support.abstract.of(document_text(paper.title, paper.abstract)));
}

TEST(SentenceAlignment, finds_the_sentence_that_says_the_same) {
  const parsers::Entry entry =
      entry_of({"잡음은 음성 인식을 어렵게 합니다. 바람 소리로 트랜스포머를 학습합니다.",
                "단어 오류가 12.5% 줄었습니다."});
  const auto aligned = align(entry, kite_paper());
  ASSERT_EQ(aligned.size(), 3U);
  EXPECT_EQ(partner(aligned[0]), "Noise makes speech recognition hard.");
  EXPECT_EQ(partner(aligned[1]), "We train a transformer on recordings of wind.");
  EXPECT_EQ(partner(aligned[2]), "Word error falls by 12.5% on two benchmarks.");
  EXPECT_EQ(aligned[2].section, 1U);
  for (const SentenceSupport& sentence : aligned) {
    EXPECT_GT(sentence.support, 0.3);
    EXPECT_LE(sentence.support, 1);
  }
}

TEST(SentenceAlignment, supports_a_sentence_about_something_else_less) {
  const parsers::Entry entry = entry_of({"음성 인식 모델입니다. 신호등의 교통량을 그래프로 예측합니다."});
  const auto aligned = align(entry, kite_paper());
  ASSERT_EQ(aligned.size(), 2U);
  EXPECT_LT(aligned[1].support, 0.1);
  EXPECT_EQ(aligned[1].abstract.size(), 0U) << partner(aligned[1]);
  EXPECT_GT(aligned[0].support, 4 * aligned[1].support);
}

TEST(SentenceAlignment, gives_a_sentence_without_terms_no_partner) {
  const auto aligned = align(entry_of({"…", ""}), kite_paper());
  ASSERT_EQ(aligned.size(), 1U);
  EXPECT_EQ(aligned[0].support, 0);
  EXPECT_EQ(aligned[0].abstract.size(), 0U);
}

TEST(SentenceAlignment, leaves_unverified_entries_and_the_number_of_threads_alone) {
  std::vector<AuditedEntry> entries(3);
  for (AuditedEntry& audited : entries) {
    audited.entry = entry_of({"음성 인식 모델입니다."});
    audited.paper = kite_paper();
    audited.judgement.verdict = Verdict::ok;
  }
  entries[1].judgement.verdict = Verdict::unverified;
  WorkspacePool workspaces(Model::shipped());
  add_sentence_support(workspaces, entries, 3);
  EXPECT_EQ(entries[0].sentences.size(), 1U);
  EXPECT_TRUE(entries[1].sentences.empty());
  EXPECT_EQ(entries[0].sentences[0].support, entries[2].sentences[0].support);
}

}  // namespace
}  // namespace daejo::audit
