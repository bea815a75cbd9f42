#include "audit/score/term_columns.h"

#include <algorithm>

namespace daejo::audit {

TermColumns::TermColumns(const Model& model)
    : vocabulary_(static_cast<Eigen::Index>(model.idf.size())),
      unknown_idf_(model.unknown_idf),
      idf_(Eigen::Map<const Eigen::VectorXf>(model.idf.data(), vocabulary_).cast<double>()) {}

Eigen::Index TermColumns::column(EnglishTermId term) {
  if (!is_unknown(term)) return static_cast<Eigen::Index>(term);
  const auto [found, is_new] = columns_of_others_.try_emplace(term, size());
  if (is_new) {
    others_.push_back(term);
    if (idf_.size() < size()) {
      const Eigen::Index known = idf_.size();
      idf_.conservativeResize(2 * size());
      idf_.tail(idf_.size() - known).setConstant(unknown_idf_);
    }
  }
  return found->second;
}

Eigen::Index TermColumns::find(EnglishTermId term) const {
  if (!is_unknown(term)) return static_cast<Eigen::Index>(term);
  const auto found = columns_of_others_.find(term);
  return found == columns_of_others_.end() ? -1 : found->second;
}

EnglishTermId TermColumns::term(Eigen::Index column) const {
  if (is_in_vocabulary(column)) return static_cast<EnglishTermId>(column);
  return others_[static_cast<std::size_t>(column - vocabulary_)];
}

void TermColumns::clear() {
  columns_of_others_.clear();
  others_.clear();
}

TextColumns columns_of(const Document& document, TermColumns& columns) {
  TextColumns text;
  text.reserve(document.terms.size());
  for (const DocumentTerm& term : document.terms) text.push_back(columns.column(term.id));
  // Only the columns of terms outside the vocabulary need sorting. The columns of the vocabulary come first,
  // and they are sorted because the document's terms are.
  const auto others =
      std::ranges::find_if_not(text, [&](Eigen::Index c) { return columns.is_in_vocabulary(c); });
  std::sort(others, text.end());
  return text;
}

TermMatrix presence(std::span<const TextColumns> texts, Eigen::Index columns) {
  TermMatrix matrix(static_cast<Eigen::Index>(texts.size()), columns);
  std::size_t entries = 0;
  for (const TextColumns& text : texts) entries += text.size();
  matrix.reserve(static_cast<Eigen::Index>(entries));
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const auto row = static_cast<Eigen::Index>(i);
    matrix.startVec(row);
    for (const Eigen::Index column : texts[i]) matrix.insertBack(row, column) = 1;
  }
  matrix.finalize();
  return matrix;
}

}  // namespace daejo::audit
