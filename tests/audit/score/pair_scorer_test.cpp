#include "audit/score/pair_scorer.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <vector>

#include "tests/audit/text_checks.h"
#include "tests/audit/toy_corpus.h"

namespace daejo::audit {
namespace {

Document toy_document(std::size_t number) {
  const parsers::Paper paper = test::toy_papers().at(number);
  return read_document(test::toy_model(), paper.id.base, paper.title, paper.abstract);
}

PairScore score_with(PairScorer& scorer, const std::string& summary, const Document& document,
                     const ContrastSet& contrast = {}) {
  const SummaryTerms terms = read_summary(test::toy_model(), summary);
  scorer.set_summary(terms);
  return scorer.score(document, contrast);
}

PairScore score(const std::string& summary, const Document& document, const ContrastSet& contrast = {}) {
  PairScorer scorer(test::toy_model());
  return score_with(scorer, summary, document, contrast);
}

void expect_finite(const PairScore& score, const std::string& what) {
  for (std::size_t i = 0; i < signal_count; ++i) {
    EXPECT_TRUE(std::isfinite(score.signals[i])) << signal_names[i] << " of " << what.substr(0, 40);
  }
}

TEST(PairScorer, fits_a_summary_to_its_paper_better_than_to_others) {
  const PairScore own = score(test::toy_summary, toy_document(0));
  for (std::size_t other = 1; other < test::toy_papers().size(); ++other) {
    const PairScore wrong = score(test::toy_summary, toy_document(other));
    EXPECT_GT(own.own.cosine, wrong.own.cosine) << other;
    EXPECT_GT(own.own.abstract_likelihood, wrong.own.abstract_likelihood) << other;
    EXPECT_GT(own.own.summary_likelihood, wrong.own.summary_likelihood) << other;
  }
}

TEST(PairScorer, gives_cosines_and_shares_between_nought_and_one) {
  for (std::size_t number = 0; number < test::toy_papers().size(); ++number) {
    const PairScore result = score(test::toy_summary, toy_document(number));
    EXPECT_GE(result.own.cosine, 0);
    EXPECT_LE(result.own.cosine, 1 + 1e-6);
    EXPECT_GE(result.own.abstract_likelihood, 0);
    EXPECT_GE(result.own.summary_likelihood, 0);
  }
}

TEST(PairScorer, does_not_depend_on_what_it_scored_before) {
  PairScorer used(test::toy_model());
  for (std::size_t number = 0; number < test::toy_papers().size(); ++number) {
    (void)score_with(used, "교통 예측 그래프 GPT-4 3백만 날씨 음악", toy_document(number));
  }
  const PairScore again = score_with(used, test::toy_summary, toy_document(0));
  const PairScore fresh = score(test::toy_summary, toy_document(0));
  EXPECT_EQ(again.signals, fresh.signals);
  ASSERT_EQ(again.rivals.size(), fresh.rivals.size());
  for (std::size_t i = 0; i < again.rivals.size(); ++i)
    EXPECT_EQ(again.rivals[i].arxiv_id, fresh.rivals[i].arxiv_id);
}

TEST(PairScorer, does_not_depend_on_the_order_of_an_abstracts_words) {
  const Document one = read_document(test::toy_model(), "x", "Speech", "noise lowers the error of a model");
  const Document two = read_document(test::toy_model(), "x", "Speech", "a model of error, the noise lowers");
  EXPECT_EQ(score(test::toy_summary, one).signals, score(test::toy_summary, two).signals);
}

TEST(PairScorer, gives_finite_signals_for_whatever_it_reads) {
  std::vector<std::string> texts = test::hostile_texts();
  texts.insert(texts.end(), {"", " ", "음성", "speech", "12.5%", "불가사의", "SpeechMill unheardof"});
  const Document empty = read_document(test::toy_model(), "", "", "");
  for (const std::string& text : texts) {
    expect_finite(score(text, empty), text);
    expect_finite(score(text, toy_document(0)), text);
    expect_finite(score(test::toy_summary, read_document(test::toy_model(), "", text, text)), text);
  }
}

TEST(PairScorer, of_an_empty_summary_or_abstract_finds_no_likeness) {
  EXPECT_EQ(score("", toy_document(0)).own.cosine, 0);
  EXPECT_EQ(score(test::toy_summary, read_document(test::toy_model(), "", "", "")).own.cosine, 0);
}

TEST(PairScorer, never_holds_a_paper_against_itself) {
  const auto ids = [](const PairScore& result) {
    std::vector<std::string> rivals;
    for (const Rival& rival : result.rivals) rivals.push_back(rival.arxiv_id);
    return rivals;
  };
  const Document own = toy_document(0);
  const Document* const digest[] = {&own};
  EXPECT_THAT(ids(score(test::toy_summary, own, {digest, {}})),
              testing::Not(testing::Contains("2401.00001")));
  const Document unnamed = read_document(test::toy_model(), "", "Weather", "weather");
  EXPECT_THAT(ids(score(test::toy_summary, unnamed)), testing::Contains("2401.00001"));
  const std::string_view left_out[] = {"2401.00001"};
  EXPECT_THAT(ids(score(test::toy_summary, unnamed, {{}, left_out})),
              testing::Not(testing::Contains("2401.00001")));
}

TEST(PairScorer, contrasts_with_the_other_papers_of_the_run) {
  const Document wrong = toy_document(9);
  const Document right = toy_document(0);
  const Document* const digest[] = {&wrong, &right};
  const PairScore result = score(test::toy_summary, wrong, {digest, {}});
  bool in_digest = false;
  for (const Rival& rival : result.rivals) in_digest |= rival.in_digest && rival.arxiv_id == "2401.00001";
  EXPECT_TRUE(in_digest);
  EXPECT_LT(result.signals[static_cast<std::size_t>(SignalKind::contrast_cosine)], 0);
}

TEST(PairScorer, explains_the_terms_that_the_summary_means) {
  const Model& model = test::toy_model();
  const SummaryTerms terms = read_summary(model, "음성 SpeechMill");
  PairScorer scorer(model);
  scorer.set_summary(terms);
  EXPECT_GT(scorer.summary().explained(english_term_id(model, "speech")), 0.3);
  EXPECT_EQ(scorer.summary().explained(english_term_id(model, "traffic")), 0);
  EXPECT_EQ(scorer.summary().explained(terms.latin.back().id), 1);
  EXPECT_EQ(scorer.summary().explained(english_term_id(model, "unheardof")), 0);
}

}  // namespace
}  // namespace daejo::audit
