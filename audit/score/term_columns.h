#pragma once

#include <Eigen/Core>
#include <cstddef>
#include <map>
#include <span>
#include <vector>

#include "audit/model/document.h"
#include "audit/model/vocabulary.h"
#include "audit/score/cosine.h"

namespace daejo::audit {

/// Assigns each English term a column of a `TermMatrix`. Terms of the vocabulary keep their numbers. Terms
/// outside it get the next columns, in the order in which they are requested.
class TermColumns {
 public:
  explicit TermColumns(const Model& model);

  Eigen::Index size() const { return vocabulary_ + static_cast<Eigen::Index>(others_.size()); }
  /// The column of a term. A new term gets a new column.
  Eigen::Index column(EnglishTermId term);
  /// The column of a term, or -1 if it has none.
  Eigen::Index find(EnglishTermId term) const;
  EnglishTermId term(Eigen::Index column) const;
  bool is_in_vocabulary(Eigen::Index column) const { return column < vocabulary_; }
  /// The IDF of every column, in nats.
  auto idf() const { return idf_.head(size()); }
  /// Forgets the terms outside the vocabulary.
  void clear();

 private:
  Eigen::Index vocabulary_;
  double unknown_idf_;
  Eigen::VectorXd idf_;
  std::map<EnglishTermId, Eigen::Index> columns_of_others_;
  std::vector<EnglishTermId> others_;
};

/// The distinct terms of a text as ascending columns.
using TextColumns = std::vector<Eigen::Index>;

TextColumns columns_of(const Document& document, TermColumns& columns);

/// A matrix of ones and zeros with a row for each text: whether the text has the column's term.
TermMatrix presence(std::span<const TextColumns> texts, Eigen::Index columns);

}  // namespace daejo::audit
