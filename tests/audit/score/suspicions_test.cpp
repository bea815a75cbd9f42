#include "audit/score/suspicions.h"

#include <gtest/gtest.h>

#include <cmath>
#include <string>

#include "audit/score/beyond_title.h"
#include "audit/score/foreign_passage.h"
#include "audit/score/passage_signals.h"
#include "tests/audit/toy_corpus.h"

namespace daejo::audit {
namespace {

/// The terms of a summary in the toy model, and how far the first toy paper, "SpeechMill", supports them.
struct Read {
  explicit Read(std::string summary)
      : text(std::move(summary)),
        terms(read_summary(test::toy_model(), text)),
        document(read_document(test::toy_model(), paper.id.base, paper.title, paper.abstract)),
        support(support_of(test::toy_model(), terms, document)) {}

  const TermSupport& latin(std::string_view word) const {
    for (std::size_t i = 0; i < terms.latin.size(); ++i) {
      if (terms.list.terms[terms.latin[i].first].span.of(text) == word) return support.latin[i];
    }
    throw std::runtime_error("no such word");
  }

  parsers::Paper paper = test::toy_papers().front();
  std::string text;
  SummaryTerms terms;
  Document document;
  SummarySupport support;
};

TEST(TermSupport, of_a_latin_word_is_all_or_nothing) {
  const Read read("SpeechMill과 Qwertzuiop");
  EXPECT_GT(read.latin("SpeechMill").weight, 0);
  EXPECT_EQ(read.latin("SpeechMill").supported, read.latin("SpeechMill").weight);
  EXPECT_GT(read.latin("SpeechMill").log_ratio, 0);
  EXPECT_GT(read.latin("Qwertzuiop").weight, 0);
  EXPECT_EQ(read.latin("Qwertzuiop").supported, 0);
  EXPECT_EQ(read.latin("Qwertzuiop").log_ratio, 0);
}

TEST(TermSupport, beyond_the_title_leaves_the_titles_terms_out) {
  Read read("SpeechMill");
  read.paper.title = "Something else";
  const Document untitled = read_document(test::toy_model(), "", "Something else", "SpeechMill is here.");
  const Document titled = read_document(test::toy_model(), "", "SpeechMill", "Something else is here.");
  EXPECT_GT(support_of(test::toy_model(), read.terms, untitled).latin.front().beyond_supported, 0);
  const TermSupport of_title = support_of(test::toy_model(), read.terms, titled).latin.front();
  EXPECT_GT(of_title.supported, 0);
  EXPECT_EQ(of_title.beyond_weight, 0);
  EXPECT_EQ(of_title.beyond_supported, 0);
}

TEST(SentenceSignals, tell_a_supported_sentence_from_one_about_other_work) {
  const Read read("SpeechMill은 소음이 심한 음성의 오류를 줄입니다.\n단백질 접힘을 다룬 FoldKite입니다.");
  const auto sentences = sentence_signals(read.text, read.terms, read.support);
  ASSERT_EQ(sentences.size(), 2);
  EXPECT_GT(sentences[0].supported(), 0.5);
  EXPECT_LT(sentences[1].supported(), 0.2);
  EXPECT_GT(sentences[0].likelihood(), sentences[1].likelihood());
  EXPECT_EQ(sentences[1].span.of(read.text), "단백질 접힘을 다룬 FoldKite입니다.");
}

TEST(SentenceSignals, count_what_the_abstract_has_beyond_the_title) {
  const Document untitled = read_document(test::toy_model(), "", "Something else", "SpeechMill is here.");
  const Document titled = read_document(test::toy_model(), "", "SpeechMill", "Something else is here.");
  const Read read("SpeechMill.\nQwertzuiop SpeechMill.");
  const auto beyond =
      sentence_signals(read.text, read.terms, support_of(test::toy_model(), read.terms, untitled));
  ASSERT_EQ(beyond.size(), 2);
  EXPECT_EQ(beyond[0].beyond_hits, 1);
  EXPECT_EQ(beyond[0].beyond_supported, beyond[0].beyond_weight);
  EXPECT_EQ(beyond[1].beyond_hits, 1);
  EXPECT_LT(beyond[1].beyond_supported, beyond[1].beyond_weight);
  const auto within =
      sentence_signals(read.text, read.terms, support_of(test::toy_model(), read.terms, titled));
  EXPECT_EQ(within[0].beyond_hits, 0) << "The title has it.";
  EXPECT_EQ(within[0].beyond_weight, 0);
}

TEST(SentenceSignals, count_a_word_once_in_each_sentence) {
  const Read once("SpeechMill.\nSpeechMill.");
  const Read twice("SpeechMill SpeechMill SpeechMill.\nSpeechMill.");
  const auto a = sentence_signals(once.text, once.terms, once.support);
  const auto b = sentence_signals(twice.text, twice.terms, twice.support);
  ASSERT_EQ(a.size(), 2);
  ASSERT_EQ(b.size(), 2);
  EXPECT_EQ(a[0].values, b[0].values);
  EXPECT_EQ(a[1].values, b[1].values);
}

TEST(SentenceSignals, take_figures_of_more_than_one_digit) {
  const Read read("3단계로 97.3%입니다.");
  const auto sentences = sentence_signals(read.text, read.terms, read.support);
  ASSERT_EQ(sentences.size(), 1);
  EXPECT_EQ(sentences.front().values[6], 1);
  EXPECT_EQ(sentences.front().values[7], 0);
}

TEST(PassageSignals, of_nothing_are_zeros) {
  EXPECT_EQ(passage_signals({}, {}), PassageSignals{});
  EXPECT_EQ(foreign_share({}, {}), 0);
}

TEST(PassageSignals, do_not_depend_on_the_order_of_sentences) {
  std::vector<SentenceSignals> sentences(3);
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    sentences[i].weight = 1 + static_cast<double>(i);
    sentences[i].values[1] = 0.5 * static_cast<double>(i);
    sentences[i].values[2] = static_cast<double>(i);
  }
  const std::vector<double> logits = {2, 0, -3};
  const std::vector<SentenceSignals> turned(sentences.rbegin(), sentences.rend());
  const PassageSignals signals = passage_signals(sentences, logits);
  const PassageSignals of_turned = passage_signals(turned, std::vector<double>{-3, 0, 2});
  for (std::size_t i = 0; i < signals.size(); ++i) EXPECT_NEAR(signals[i], of_turned[i], 1e-12) << i;
  EXPECT_EQ(signals[0], 2);
  EXPECT_EQ(signals[3], -3);
  EXPECT_EQ(signals[8], 1.5) << "0 and 1 against 2, or 0 against 1 and 2";
}

TEST(ForeignPassages, join_neighbouring_sentences) {
  SuspicionSignals signals;
  for (std::size_t i = 0; i < 5; ++i) signals.sentences.push_back({{10 * i, 10 * i + 9}, 1, {}});
  signals.foreign = {-1, 2, 3, -1, 0.5};
  const auto passages = foreign_passages(signals);
  ASSERT_EQ(passages.size(), 2);
  EXPECT_EQ(passages[0].span, (Span{10, 29}));
  EXPECT_DOUBLE_EQ(passages[0].probability, probability_of(3));
  EXPECT_EQ(passages[1].span, (Span{40, 49}));
}

TEST(ForeignPassages, are_the_likeliest_sentence_where_none_is_likely) {
  SuspicionSignals signals;
  for (std::size_t i = 0; i < 3; ++i) signals.sentences.push_back({{10 * i, 10 * i + 9}, 1, {}});
  signals.foreign = {-3, -1, -2};
  const auto passages = foreign_passages(signals);
  ASSERT_EQ(passages.size(), 1);
  EXPECT_EQ(passages[0].span, (Span{10, 19}));
  EXPECT_TRUE(foreign_passages(SuspicionSignals{}).empty());
}

/// A summary of four sentences: two about the first toy paper, then one about traffic and one about
/// weather.
struct Mixed : Read {
  Mixed()
      : Read(
            "SpeechMill은 소음 속의 음성 인식 모델입니다.\n음성의 오류를 줄입니다.\n"
            "교통 그래프로 교통을 예측합니다.\n날씨 예측 모델로 날씨를 예측합니다."),
        paper_text(document_text(paper.title, paper.abstract)),
        scorer(test::toy_model()) {
    signals.sentences = sentence_signals(text, terms, support);
    scorer.set_summary(terms);
  }

  double evidence_of(std::vector<double> foreign) {
    signals.foreign = std::move(foreign);
    return PassageJudge(test::toy_model(), scorer, pair, contrast, options, place).evidence(signals);
  }

  std::string paper_text;
  PairScorer scorer;
  SuspicionSignals signals;
  AnalyzedPair pair{text, terms, paper_text, document};
  ContrastSet contrast;
  JudgeOptions options;
  DigestPlace place;
};

TEST(PassageJudge, believes_passages_that_fit_the_paper_less) {
  Mixed mixed;
  ASSERT_EQ(mixed.signals.sentences.size(), 4);
  const double foreign = mixed.evidence_of({-3, -3, 3, 3});
  const double own = mixed.evidence_of({3, 3, -3, -3});
  EXPECT_GT(foreign, own + 1);
}

TEST(PassageJudge, gives_the_scorer_its_summary_back) {
  Mixed mixed;
  const double before = mixed.scorer.score(mixed.document, {}).own.cosine;
  mixed.evidence_of({-3, -3, 3, 3});
  EXPECT_EQ(mixed.scorer.score(mixed.document, {}).own.cosine, before);
}

TEST(Suspicions, of_a_model_without_them_are_impossible) {
  const Suspicions suspicions = suspicions_of(test::toy_model(), {}, 0.05);
  EXPECT_EQ(suspicions.invented, -INFINITY);
  EXPECT_EQ(suspicions.mixed, -INFINITY);
}

TEST(JointLogit, adds_odds) {
  EXPECT_NEAR(joint_logit(std::log(2.0), std::log(3.0)), std::log(5.0), 1e-12);
  EXPECT_EQ(joint_logit(-INFINITY, 4), 4);
  EXPECT_EQ(joint_logit(-INFINITY, -INFINITY), -INFINITY);
  EXPECT_NEAR(joint_logit(-1000, 1000), 1000, 1e-12);
}

}  // namespace
}  // namespace daejo::audit
