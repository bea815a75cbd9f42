#include "report/explanation.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/report/sample_run.h"

namespace daejo::report {
namespace {

using testing::HasSubstr;
using testing::Not;

AuditedEntry explained() {
  AuditedEntry audited = sample_entry(Verdict::ok, "2410.00001", 3, "KiteNet");
  parsers::Section section;
  section.label = "What's New";
  section.text = "바람 소리로 학습합니다.";
  audited.entry.sections = {section};
  audited.paper.emplace();
  audited.paper->title = "KiteNet";
  audited.paper->abstract = "We train on wind.";
  audited.judgement.mismatch = 0.01;
  audited.judgement.logit = -4.5;
  audited.judgement.signals = {{"cosine", 0.4, -1.25, {}}};
  audited.judgement.terms_found = {{"바람", "wind", 3, {0, 6}, {20, 24}}};
  audited.sentences = {{0, {0, section.text.size()}, {8, 25}, 0.5}};
  return audited;
}

TEST(Explanation, shows_signals_sentences_and_both_texts) {
  const std::string text = render_explanation(explained(), {});
  EXPECT_THAT(text, HasSubstr("cosine"));
  EXPECT_THAT(text, HasSubstr("-1.25"));
  EXPECT_THAT(text, HasSubstr("50%  바람 소리로 학습합니다."));
  EXPECT_THAT(text, HasSubstr("← We train on wind."));
}

TEST(Explanation, marks_the_terms_that_support_one_another_in_both_texts) {
  const std::string plain = render_explanation(explained(), {});
  EXPECT_THAT(plain, HasSubstr("[바람] 소리로"));
  EXPECT_THAT(plain, HasSubstr("We train on [wind]."));
  const std::string colored = render_explanation(explained(), {true, 120, 0.05});
  EXPECT_THAT(colored, HasSubstr("\x1b[1;36m바람\x1b[0m"));
  EXPECT_THAT(colored, Not(HasSubstr("[바람]")));
}

TEST(Explanation, says_where_no_sentence_supports) {
  AuditedEntry audited = explained();
  audited.sentences[0].support = 0.05;
  audited.sentences[0].abstract = {};
  EXPECT_THAT(render_explanation(audited, {}), HasSubstr("← nothing in the abstract comes near"));
}

TEST(Explanation, of_hostile_texts_has_no_escape_of_theirs) {
  AuditedEntry audited = explained();
  audited.entry.sections[0].text = "\x1b[2J바람 ⟦ \xE2\x80\xAE";
  audited.judgement.terms_found[0].summary_span = {4, 10};
  audited.paper->abstract = "\x1b]0;x\x07 wind";
  audited.judgement.signals[0].name = "\x1b[31mcosine";
  audited.sentences.clear();
  const std::string text = render_explanation(audited, {});
  EXPECT_EQ(text.find('\x1b'), std::string::npos);
  EXPECT_EQ(text.find('\x07'), std::string::npos);
}

TEST(Explanation, survives_spans_that_lie_outside_of_the_texts) {
  AuditedEntry audited = explained();
  audited.judgement.terms_found[0].summary_span = {5, 5000};
  audited.judgement.terms_found[0].abstract_span = {9000, 9001};
  EXPECT_THAT(render_explanation(audited, {}), HasSubstr("바람 소리로"));
}

}  // namespace
}  // namespace daejo::report
