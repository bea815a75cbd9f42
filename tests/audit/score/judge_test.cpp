#include "audit/score/judge.h"

#include <gtest/gtest.h>

#include <cmath>
#include <string>

#include "audit/training/train_model.h"
#include "tests/audit/toy_corpus.h"

namespace daejo::audit {
namespace {

Judgement judge_with(const Model& model, const std::string& summary, std::size_t number,
                     const JudgeOptions& options) {
  const parsers::Paper paper = test::toy_papers().at(number);
  const SummaryTerms terms = read_summary(model, summary);
  const Document document = read_document(model, paper.id.base, paper.title, paper.abstract);
  const std::string paper_text = document_text(paper.title, paper.abstract);
  PairScorer scorer(model);
  return judge(model, scorer, {summary, terms, paper_text, document}, {}, options);
}

Judgement judge_toy(const std::string& summary, std::size_t number, const JudgeOptions& options) {
  return judge_with(test::toy_model(), summary, number, options);
}

TEST(Judge, gives_a_verdict_that_agrees_with_its_probability_and_logit) {
  for (std::size_t number = 0; number < test::toy_papers().size(); ++number) {
    const Judgement judgement = judge_toy(test::toy_summary, number, {});
    ASSERT_TRUE(judgement.mismatch && judgement.logit);
    EXPECT_DOUBLE_EQ(*judgement.mismatch, probability_of(*judgement.logit));
    EXPECT_EQ(judgement.verdict, verdict_of(*judgement.mismatch, Thresholds{}));
    EXPECT_EQ(judgement.reasons.empty(), judgement.verdict == Verdict::ok);
    EXPECT_EQ(judgement.signals.size(), signal_count);
  }
}

TEST(Judge, tells_a_right_summary_from_a_wrong_one) {
  JudgeOptions even;
  even.base_rate = 0.5;
  const Judgement right = judge_toy(test::toy_summary, 0, even);
  const Judgement wrong = judge_toy(test::toy_summary, 7, even);
  EXPECT_LT(*right.mismatch, 0.5);
  EXPECT_GT(*wrong.mismatch, 0.5);
  ASSERT_FALSE(wrong.reasons.empty());
  EXPECT_NE(wrong.reasons.front().code, "");
}

TEST(Judge, without_a_score_that_is_a_number_gives_no_verdict) {
  Calibration endless;
  endless.bias = 1e308;
  endless.weight.fill(1e308);
  EXPECT_TRUE(std::isinf(mismatch_logit(endless, SignalValues{1}, 0.5).value));
  // The sum has infinity minus infinity, which gives NaN. With NaN, both < and > are false.
  Calibration undefined = endless;
  undefined.mean[0] = 1e10;
  undefined.mean[1] = -1e10;
  EXPECT_TRUE(std::isnan(mismatch_logit(undefined, {}, 0.5).value));
  for (const Calibration& calibration : {endless, undefined}) {
    const Model model = model_in_memory(with_calibration(test::toy_model_bytes(), calibration), "no number");
    const Judgement judgement = judge_with(model, test::toy_summary, 0, {});
    EXPECT_EQ(judgement.verdict, Verdict::unverified);
    EXPECT_FALSE(judgement.mismatch.has_value());
    EXPECT_FALSE(judgement.reasons.empty());
  }
}

TEST(Judge, with_a_model_that_was_never_calibrated_gives_no_verdict) {
  const Model bare = model_in_memory(with_calibration(test::toy_model_bytes(), {}), "bare");
  const Judgement judgement = judge_with(bare, test::toy_summary, 0, {});
  EXPECT_EQ(judgement.verdict, Verdict::unverified);
  EXPECT_FALSE(judgement.mismatch.has_value());
}

TEST(Judge, shows_as_much_evidence_as_asked_for) {
  JudgeOptions options;
  options.evidence_terms = 0;
  EXPECT_TRUE(judge_toy(test::toy_summary, 0, options).terms_found.empty());
  options.evidence_terms = 1;
  const Judgement one = judge_toy(test::toy_summary, 0, options);
  EXPECT_EQ(one.terms_found.size(), 1U);
  EXPECT_LE(one.terms_missed.size(), 1U);
}

}  // namespace
}  // namespace daejo::audit
