#include "audit/score/wider_background.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "audit/score/judge.h"
#include "audit/training/train_model.h"
#include "tests/audit/toy_corpus.h"

namespace daejo::audit {
namespace {

Document toy_document(std::size_t number) {
  const parsers::Paper paper = test::toy_papers().at(number);
  return read_document(test::toy_model(), paper.id.base, paper.title, paper.abstract);
}

/// A background that claims to have a million papers. It always finds the same documents, except those in
/// `left_out`; if there are no terms, it finds none.
class FoundAlways final : public WiderBackground {
 public:
  explicit FoundAlways(std::vector<Document> documents) : documents_(std::move(documents)) {}

  std::size_t size() const override { return 1'000'000; }
  std::vector<Document> find(std::vector<LikelierTerm> terms,
                             std::span<const std::string_view> left_out) const override {
    if (terms.empty()) return {};
    std::vector<Document> found = documents_;
    std::erase_if(found, [&](const Document& document) {
      return std::ranges::find(left_out, document.arxiv_id) != left_out.end();
    });
    return found;
  }

 private:
  std::vector<Document> documents_;
};

/// A paper that is not in the model's background. `toy_summary` fits this paper, too, not only the first toy
/// paper.
Document paper_outside(const std::string& id) {
  return read_document(test::toy_model(), id, "SpeechMill", "SpeechMill: a speech model in noise, 12.5%");
}

PairScore score(const Document& document, const WiderBackground* background,
                std::span<const std::string_view> left_out = {}) {
  PairScorer scorer(test::toy_model());
  const SummaryTerms terms = read_summary(test::toy_model(), test::toy_summary);
  scorer.set_summary(terms);
  const auto wider = fitting_papers(background, scorer, left_out);
  return scorer.score(document, {{}, left_out, wider});
}

std::vector<std::string> rivals_of(const PairScore& score) {
  std::vector<std::string> ids;
  for (const Rival& rival : score.rivals) ids.push_back(rival.arxiv_id);
  return ids;
}

/// The toy model with a calibration that depends so strongly on the cosine that a right paper is recognised
/// among a million.
Model decided_model() {
  Calibration calibration;
  calibration.bias = 20;
  calibration.weight[static_cast<std::size_t>(SignalKind::cosine)] = -100;
  calibration.weight[static_cast<std::size_t>(SignalKind::contrast_cosine)] = -1;
  return model_in_memory(with_calibration(test::toy_model_bytes(), calibration), "decided");
}

Judgement judge_toy(std::size_t number, const WiderBackground* background) {
  static const Model model = decided_model();
  const parsers::Paper paper = test::toy_papers().at(number);
  const SummaryTerms terms = read_summary(test::toy_model(), test::toy_summary);
  const Document document = toy_document(number);
  const std::string paper_text = document_text(paper.title, paper.abstract);
  const std::string_view left_out[] = {"2401.00001"};
  JudgeOptions options;
  options.base_rate = 0.5;
  options.background = background;
  PairScorer scorer(model);
  return judge(model, scorer, {test::toy_summary, terms, paper_text, document}, {{}, left_out}, options);
}

double signal(const PairScore& score, SignalKind kind) {
  return score.signals[static_cast<std::size_t>(kind)];
}

TEST(WiderBackground, gives_its_papers_with_their_fits) {
  const FoundAlways background({paper_outside("2402.00001"), toy_document(5)});
  PairScorer scorer(test::toy_model());
  const SummaryTerms terms = read_summary(test::toy_model(), test::toy_summary);
  scorer.set_summary(terms);
  const auto papers = fitting_papers(&background, scorer, {});
  ASSERT_EQ(papers.size(), 2U);
  for (const FittedPaper& paper : papers) {
    const Fit alone = scorer.fit(paper.document);
    EXPECT_EQ(paper.fit.cosine, alone.cosine);
    EXPECT_EQ(paper.fit.abstract_likelihood, alone.abstract_likelihood);
    EXPECT_EQ(paper.fit.summary_likelihood, alone.summary_likelihood);
  }
  EXPECT_TRUE(fitting_papers(nullptr, scorer, {}).empty());
}

TEST(WiderBackground, puts_its_best_papers_among_the_rivals) {
  const FoundAlways background({paper_outside("2402.00001")});
  const std::string_view left_out[] = {"2401.00001"};
  const PairScore narrow = score(toy_document(7), nullptr, left_out);
  const PairScore wide = score(toy_document(7), &background, left_out);
  EXPECT_THAT(rivals_of(narrow), testing::Not(testing::Contains("2402.00001")));
  EXPECT_EQ(rivals_of(wide).front(), "2402.00001");
  EXPECT_EQ(wide.rivals.size(), narrow.rivals.size()) << "The best of both, as many as of one.";
  EXPECT_LT(signal(wide, SignalKind::contrast_cosine), signal(narrow, SignalKind::contrast_cosine));
  EXPECT_LT(signal(wide, SignalKind::contrast_summary), signal(narrow, SignalKind::contrast_summary));
}

TEST(WiderBackground, leaves_the_signals_as_they_are_where_its_papers_fit_worse) {
  const FoundAlways background({read_document(test::toy_model(), "2402.00002", "Weather", "unheardof")});
  const PairScore narrow = score(toy_document(0), nullptr);
  EXPECT_EQ(score(toy_document(0), &background).signals, narrow.signals);
}

TEST(WiderBackground, never_holds_a_paper_against_itself_or_another_version_of_it) {
  Document version = toy_document(0);
  version.arxiv_id = "2402.00003";
  const FoundAlways background({toy_document(0), version});
  const PairScore narrow = score(toy_document(0), nullptr);
  const PairScore wide = score(toy_document(0), &background);
  EXPECT_EQ(wide.signals, narrow.signals);
  EXPECT_EQ(rivals_of(wide), rivals_of(narrow));
}

TEST(WiderBackground, names_a_paper_once_that_the_model_or_the_digest_has_too) {
  const FoundAlways background({toy_document(0), toy_document(3)});
  const Document wrong = toy_document(7);
  const Document in_digest = toy_document(3);
  const Document* const digest[] = {&wrong, &in_digest};
  PairScorer scorer(test::toy_model());
  const SummaryTerms terms = read_summary(test::toy_model(), test::toy_summary);
  scorer.set_summary(terms);
  const auto wider = fitting_papers(&background, scorer, {});
  const auto rivals = rivals_of(scorer.score(wrong, {digest, {}, wider}));
  EXPECT_EQ(std::ranges::count(rivals, "2401.00001"), 1);
  const PairScore narrow = scorer.score(wrong, {digest, {}, {}});
  EXPECT_EQ(std::ranges::count(rivals, "2401.00004"), std::ranges::count(rivals_of(narrow), "2401.00004"));
}

TEST(WiderBackground, lets_a_judgement_name_a_paper_that_the_model_does_not_have) {
  const FoundAlways background({paper_outside("2402.00001")});
  const Judgement narrow = judge_toy(7, nullptr);
  const Judgement wide = judge_toy(7, &background);
  EXPECT_GT(*wide.logit, *narrow.logit);
  ASSERT_FALSE(wide.reasons.empty());
  EXPECT_EQ(wide.reasons.front().code, "swapped");
  EXPECT_THAT(wide.reasons.front().message.english, testing::HasSubstr("another paper, 2402.00001,"));
}

}  // namespace
}  // namespace daejo::audit
