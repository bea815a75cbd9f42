#include "audit/score/bot_text.h"

#include <gtest/gtest.h>

#include "audit/model/document.h"
#include "audit/score/score_pairs.h"

namespace daejo::audit {
namespace {

constexpr const char* title = "KiteNet: Speech Recognition in Strong Wind";
constexpr const char* abstract =
    "Wind makes speech recognition hard. We present KiteNet, a transformer that is trained on recordings of wind "
    "mixed with clean speech. A gate decides for every frame how much of it to trust. On two benchmarks the word "
    "error rate falls by 12.5% against a model of the same size, and the gate costs hardly any time.";

/// The beginning of the same paper, without the abstract, as a PDF tool might extract it.
constexpr const char* own_text =
    "1 Introduction. Voice assistants fail outdoors. Earlier work removed noise before recognition, which hurts "
    "when the wind is strong. 2 Method. KiteNet has a gate of two layers behind the encoder. 3 Experiments. We "
    "record 400 hours of speech on a beach with six microphones. The gate is trained with quantization and "
    "knowledge distillation from a larger teacher. Robots on the beach grasp cups by tactile sensing.";

constexpr const char* other_text =
    "We study protein folding with attention over pairs of residues. The model predicts distances between atoms "
    "and refines them in eight rounds. On targets of the last contest it is better than templates, and it runs on "
    "one graphics card. We release the weights, the alignments and the predicted structures of all proteins.";

std::optional<Reason> reason_of(std::string_view bot_text) {
  return bad_source_reason(Model::shipped(), bot_text, document_text(title, abstract));
}

double number_in(const Reason& reason, std::string_view name) {
  const auto found = std::ranges::find(reason.evidence, name, &Fact::name);
  return found == reason.evidence.end() ? -1 : std::get<double>(found->value);
}

TEST(BadSource, is_an_empty_text_or_one_of_a_few_words) {
  for (const char* text : {"", " \n\t", "…"}) {
    const auto reason = reason_of(text);
    ASSERT_TRUE(reason) << text;
    EXPECT_EQ(reason->code, "bad-source");
    EXPECT_EQ(reason->severity, Severity::error);
    EXPECT_EQ(number_in(*reason, "words"), 0);
  }
  const auto few = reason_of("404 Not Found. The page that you asked for is not on this server.");
  ASSERT_TRUE(few);
  EXPECT_EQ(number_in(*few, "words"), 14);
}

TEST(BadSource, is_another_papers_text_an_error_page_or_a_template) {
  ASSERT_TRUE(reason_of(other_text));
  EXPECT_LT(number_in(*reason_of(other_text), "shared"), 0.05);
  EXPECT_TRUE(reason_of(
      "HTML conversions sometimes display errors due to content that did not convert correctly from "
      "the source. This paper uses packages that are not yet supported. No HTML is available for "
      "this article. You may want to read the PDF instead. Report issues to the developers."));
  EXPECT_TRUE(
      reason_of("Instructions for authors. Manuscripts are typeset in two columns on letter paper. Use ten "
                "point type. Figures and tables float to the top of a column. The review is double blind, so "
                "leave out names. References are numbered in the order in which they are cited here."));
}

TEST(BadSource, is_neither_the_abstract_nor_a_part_of_the_paper) {
  EXPECT_FALSE(reason_of(abstract));
  EXPECT_FALSE(reason_of(own_text)) << "it has the paper's own name";
  EXPECT_FALSE(reason_of(std::string(other_text) + abstract)) << "it has more than the paper";
}

TEST(BadSource, is_not_sought_in_a_korean_text) {
  std::string korean;
  for (int i = 0; i < 20; ++i) korean += "단백질 접힘을 주의로 예측합니다. ";
  EXPECT_FALSE(reason_of(korean));
}

TEST(SupportingSentences, are_those_that_clearly_say_the_same) {
  Vocabulary vocabulary(Model::shipped());
  const std::string more =
      supporting_sentences(vocabulary,
                           "바람 속의 음성 인식을 다룹니다. 양자화와 지식 증류로 게이트를 학습합니다. "
                           "단백질 구조를 예측합니다.",
                           document_text(title, abstract), own_text);
  EXPECT_EQ(more,
            "The gate is trained with quantization and knowledge distillation from a larger teacher.\n");
}

PairLine pair_of(std::optional<std::string> bot_text) {
  PairLine line;
  line.title = title;
  line.abstract = abstract;
  line.summary =
      "KiteNet은 바람 속의 음성을 인식하는 트랜스포머입니다. 게이트는 양자화와 지식 증류로 학습합니다. "
      "해변의 로봇은 촉각으로 컵을 파지합니다. 단어 오류율이 12.5% 줄었습니다.";
  line.bot_text = std::move(bot_text);
  return line;
}

TEST(OriginalText, supports_what_the_bot_read) {
  Workspace workspace(Model::shipped());
  const Judgement alone = judge_pair(workspace, pair_of(std::nullopt), {});
  const Judgement with = judge_pair(workspace, pair_of(own_text), {});
  EXPECT_LT(*with.logit, *alone.logit - 2);
  const std::size_t paper_size = document_text(title, abstract).size();
  for (const auto* matches : {&with.terms_found, &with.terms_missed}) {
    for (const TermMatch& match : *matches) EXPECT_LE(match.abstract_span.end, paper_size);
  }
}

TEST(OriginalText, of_a_bad_source_supports_nothing_and_is_told) {
  Workspace workspace(Model::shipped());
  const Judgement alone = judge_pair(workspace, pair_of(std::nullopt), {});
  const Judgement bad = judge_pair(workspace, pair_of(""), {});
  EXPECT_EQ(bad.logit, alone.logit);
  EXPECT_EQ(bad.verdict, alone.verdict);
  ASSERT_FALSE(bad.reasons.empty());
  EXPECT_EQ(bad.reasons.front().code, "bad-source");
}

}  // namespace
}  // namespace daejo::audit
