#pragma once

#include <Eigen/SparseCore>
#include <cmath>

namespace daejo::audit {

/// Texts as vectors: each row is a text, each column a term, and each value the weight of a term in a text.
using TermMatrix = Eigen::SparseMatrix<double, Eigen::RowMajor>;

/// How the number of occurrences of a term enters its weight.
enum class TermFrequency {
  presence,  ///< 1, however often it occurs.
  logarithm  ///< 1 + ln(count).
};

/// The weight of a term that occurs `count` times, before its IDF.
inline double term_frequency(TermFrequency frequency, double count) {
  return frequency == TermFrequency::presence ? 1 : 1 + std::log(count);
}

/// Turns the counts of each text's terms into TF-IDF weights: the term frequency times the IDF of the column.
TermMatrix tf_idf(TermMatrix counts, TermFrequency frequency, const Eigen::Ref<const Eigen::VectorXd>& idf);

/// TF-IDF cosine similarity (Salton and Buckley 1988, "Term-weighting approaches in automatic text
/// retrieval"). For each row t of `texts` and the vector q of `query`, it is t·q / (|t| |q|). It has no unit
/// and is 0 to 1 if no weight is negative. A text without terms has cosine 0.
///
/// `query` is a dense vector, or a column of a dense matrix, with an element for each column of `texts`.
/// `query_norm` is |q|.
template <typename Query>
Eigen::VectorXd cosines(const TermMatrix& texts, const Eigen::MatrixBase<Query>& query, double query_norm) {
  Eigen::VectorXd cosine = texts * query.derived();
  for (Eigen::Index text = 0; text < texts.rows(); ++text) {
    const double norms = texts.row(text).norm() * query_norm;
    cosine(text) = norms > 0 ? cosine(text) / norms : 0;
  }
  return cosine;
}

}  // namespace daejo::audit
