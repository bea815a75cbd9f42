#include "audit/score/translated_summary.h"

#include <algorithm>
#include <cmath>

#include "audit/score/cosine.h"
#include "audit/score/likelihood.h"

namespace daejo::audit {
namespace {

/// How much a syllable pair of an unknown word counts, relative to a known word.
constexpr double pair_weight = 0.3;

/// The row in `table_` for a term that the summary does not have.
Eigen::RowVector4d absent_term() {
  return {0, 1, 0, 0};
}

}  // namespace

TranslatedSummary::TranslatedSummary(const Model& model)
    : model_(model), columns_(model), table_(absent_term().replicate(columns_.size(), 1)) {}

void TranslatedSummary::translate(const SummaryTerms& summary) {
  clear();
  summary_ = &summary;
  prefetch_rows(model_.english_given_korean, summary.korean);
  double total_weight = 0;
  const auto weight_of = [](std::uint32_t count) { return term_frequency(TermFrequency::logarithm, count); };
  for (const auto& term : summary.latin) columns_.column(term.id);
  add_rows();
  for (const auto& term : summary.latin) {
    total_weight += weight_of(term.count);
    add(columns_.column(term.id), 1, {is_unknown(term.id) ? 1 : weight_of(term.count), 1, 0});
  }
  for (const auto& term : summary.korean) {
    total_weight += weight_of(term.count);
    add_row(model_.english_given_korean, term.id, {weight_of(term.count), 1, 1});
  }
  for (const auto& pair : summary.syllable_pairs) {
    total_weight += pair_weight;
    add_row(model_.english_given_syllables, pair.id, {pair_weight, pair_weight, 0});
  }
  finish(std::max(total_weight, 1.0));
}

void TranslatedSummary::clear() {
  for (const Eigen::Index column : terms_) table_.row(column) = absent_term();
  terms_.clear();
  columns_.clear();
}

void TranslatedSummary::add_rows() {
  const Eigen::Index rows = table_.rows();
  if (columns_.size() <= rows) return;
  table_.conservativeResize(2 * columns_.size(), Eigen::NoChange);
  table_.bottomRows(table_.rows() - rows).rowwise() = absent_term();
}

TextColumns TranslatedSummary::columns_of(const Document& document) {
  TextColumns columns = daejo::audit::columns_of(document, columns_);
  add_rows();
  return columns;
}

void TranslatedSummary::add(Eigen::Index column, double probability, const Share& share) {
  auto term = table_.row(column);
  if (term(weight_column) == 0) terms_.push_back(column);
  term(weight_column) += share.weight * probability;
  term(missing_column) *= 1 - share.explains * probability;
  term(expected_words_column) += share.means * probability;
}

void TranslatedSummary::add_row(const Lexicon& lexicon, std::uint32_t row, const Share& share) {
  for (Lexicon::InnerIterator it(lexicon, row); it; ++it)
    add(it.col(), static_cast<double>(it.value()), share);
}

void TranslatedSummary::finish(double total_weight) {
  const auto count = static_cast<Eigen::Index>(terms_.size());
  Eigen::VectorXd ratios(count);
  double squares = 0;
  korean_idf_ = 0;
  for (Eigen::Index i = 0; i < count; ++i) {
    const Eigen::Index column = terms_[static_cast<std::size_t>(i)];
    double& weight = table_(column, weight_column);
    const double idf = columns_.idf()(column);
    ratios(i) = weight / total_weight / english_frequency(model_, column);
    weight *= idf;
    squares += weight * weight;
    korean_idf_ += expected_words(column) * idf;
  }
  to_log_ratios(ratios);
  for (Eigen::Index i = 0; i < count; ++i)
    table_(terms_[static_cast<std::size_t>(i)], log_ratio_column) = ratios(i);
  norm_ = std::sqrt(squares);
}

double TranslatedSummary::explained(EnglishTermId term) const {
  const Eigen::Index column = columns_.find(term);
  return column < 0 ? 0 : explained(column);
}

std::vector<LikelierTerm> TranslatedSummary::likelier_terms() const {
  std::vector<LikelierTerm> likelier;
  likelier.reserve(terms_.size());
  for (const Eigen::Index column : terms_)
    likelier.push_back({columns_.term(column), table_(column, log_ratio_column), explained(column)});
  return likelier;
}

}  // namespace daejo::audit
