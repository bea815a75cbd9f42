/// Prints a tiny model, the terms of some texts, and the scores that daejo gives them, as one JSON object.
/// check_scores.py computes the same scores from the definitions and compares them.

#include <iostream>
#include <string>
#include <vector>

#include "audit/score/judge.h"
#include "audit/score/pair_scorer.h"
#include "audit/training/train_model.h"
#include "base/json.h"
#include "tests/audit/toy_corpus.h"

namespace daejo::audit {
namespace {

constexpr double base_rate = 0.05;

/// The toy model with a weight for every signal. All IDF values are multiplied by 2.3, so that an unknown
/// term is about as rare as among 40,000 abstracts.
std::string model_bytes() {
  constexpr float rarer = 2.3F;
  Calibration calibration;
  calibration.bias = 1.5;
  calibration.training_odds = 1.25;
  calibration.reduction = {0.4, 2, 5};
  for (std::size_t i = 0; i < signal_count; ++i) {
    calibration.mean[i] = 0.1 * static_cast<double>(i + 1);
    calibration.weight[i] = 0.3 - 0.07 * static_cast<double>(i);
  }
  const std::string toy = with_calibration(test::toy_model_bytes(), calibration);
  const Model model = model_in_memory(toy, "toy");
  ModelFileWriter file(model.file());
  std::vector<float> idf(model.idf.begin(), model.idf.end());
  for (float& value : idf) value *= rarer;
  const double unknown_idf = model.unknown_idf * static_cast<double>(rarer);
  file.remove("english.idf");
  file.add<float>("english.idf", idf);
  file.remove("unknown_idf");
  file.add<double>("unknown_idf", {&unknown_idf, 1});
  return file.bytes();
}

Json to_json(const Lexicon& lexicon) {
  Json entries = Json::array();
  for (Eigen::Index row = 0; row < lexicon.rows(); ++row) {
    for (Lexicon::InnerIterator it(lexicon, row); it; ++it) entries.push_back({row, it.col(), it.value()});
  }
  return entries;
}

Json to_json(const Model& model) {
  const Calibration& calibration = model.calibration;
  return {{"idf", model.idf},
          {"unknown_idf", model.unknown_idf},
          {"english_frequency", model.english_frequency},
          {"korean_frequency", model.korean_frequency},
          {"english_given_korean", to_json(model.english_given_korean)},
          {"english_given_syllables", to_json(model.english_given_syllables)},
          {"korean_given_english", to_json(model.korean_given_english)},
          {"bias", calibration.bias},
          {"training_odds", calibration.training_odds},
          {"reduction",
           {calibration.reduction.least_share, calibration.reduction.little, calibration.reduction.enough}},
          {"mean", calibration.mean},
          {"weight", calibration.weight}};
}

Json to_json(const SummaryTerms& summary) {
  Json latin = Json::array();
  for (const auto& term : summary.latin) {
    const bool is_number = summary.list.terms[term.first].kind == TermKind::number;
    latin.push_back({{"id", term.id}, {"count", term.count}, {"is_number", is_number}});
  }
  Json korean = Json::array();
  for (const auto& term : summary.korean) korean.push_back({term.id, term.count});
  Json syllable_pairs = Json::array();
  for (const auto& pair : summary.syllable_pairs) syllable_pairs.push_back(pair.id);
  return {{"latin", latin}, {"korean", korean}, {"syllable_pairs", syllable_pairs}};
}

Json to_json(const Document& document) {
  Json terms = Json::array();
  for (const DocumentTerm& term : document.terms) terms.push_back({term.id, term.in_title});
  return terms;
}

std::vector<Document> documents_of(const Model& model) {
  std::vector<Document> documents;
  for (const parsers::Paper& paper : test::toy_papers())
    documents.push_back(read_document(model, paper.id.base, paper.title, paper.abstract));
  documents.push_back(read_document(model, "2402.00001", "Qwertzian speech of SpeechMill and Zyxwvut",
                                    "Unheardof words lower the error of Asdfghjkl by 12.5%, noisy speech."));
  documents.push_back(read_document(model, "2402.00002", "", "We study speech and traffic with SpeechMill."));
  return documents;
}

/// Scores the summary `text` against each document. The other documents are the rivals, and no paper of the
/// model's background is.
Json score_all(const Model& model, const std::string& text, const std::vector<Document>& documents) {
  const SummaryTerms summary = read_summary(model, text);
  std::vector<const Document*> digest;
  for (const Document& document : documents) digest.push_back(&document);
  std::vector<std::string> background;
  for (std::size_t i = 0; i < model.background.size(); ++i) background.push_back(model.background.id_of(i));
  const std::vector<std::string_view> left_out(background.begin(), background.end());
  PairScorer scorer(model);
  scorer.set_summary(summary);
  Json scores = Json::array();
  for (const Document& document : documents) {
    const PairScore score = scorer.score(document, {digest, left_out, {}});
    const Logit logit = summary_logit(model.calibration, score.signals, base_rate);
    Json signals;
    for (std::size_t i = 0; i < signal_count; ++i) signals[std::string(signal_names[i])] = score.signals[i];
    scores.push_back(
        {{"signals", signals}, {"logit", logit.value}, {"mismatch", probability_of(logit.value)}});
  }
  return {{"summary", to_json(summary)}, {"scores", scores}};
}

}  // namespace

void print_scores() {
  const std::string bytes = model_bytes();
  const Model model = model_in_memory(bytes, "tiny");
  const std::vector<Document> documents = documents_of(model);
  const std::string summaries[] = {
      test::toy_summary,
      "SpeechMill SpeechMill Unheardof Unheardof Vwxyz는 speech error를 12.5% 줄이고 3백만 음성을 씁니다.",
      "날씨예측기와 음성학은 교통 예측 모델의 모델, 단백 구조와 로보트 음악성을 다룹니다.", "traffic",
      "단백질접힘 질문 응답 GPT-4"};
  Json out{{"model", to_json(model)}, {"signal_names", signal_names}, {"base_rate", base_rate}};
  for (const Document& document : documents) out["documents"].push_back(to_json(document));
  for (const std::string& summary : summaries)
    out["summaries"].push_back(score_all(model, summary, documents));
  std::cout << out.dump() << '\n';
}

}  // namespace daejo::audit

int main() {
  daejo::audit::print_scores();
}
