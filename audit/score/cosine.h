#pragma once

#include <Eigen/SparseCore>
#include <cmath>

namespace daejo {

/// Texts as vectors: a row for each text, a column for each term, the term's weight as the value.
using TermMatrix = Eigen::SparseMatrix<double, Eigen::RowMajor>;

/// How often a term occurs in a text, as its weight counts it.
enum class TermFrequency {
  presence,  ///< 1, however often.
  logarithm  ///< 1 + ln(count).
};

/// The weight of a term that occurs `count` times, before its IDF.
inline double term_frequency(TermFrequency frequency, double count) {
  return frequency == TermFrequency::presence ? 1 : 1 + std::log(count);
}

/// Turns the counts of each text's terms into TF-IDF weights: the term frequency times the IDF of the column.
TermMatrix tf_idf(TermMatrix counts, TermFrequency frequency, const Eigen::Ref<const Eigen::VectorXd>& idf);

/// TF-IDF cosine similarity (Salton and Buckley 1988, "Term-weighting approaches in automatic text
/// retrieval"): of each row t of `texts` with `query` q it is t·q / (|t| |q|). It has no unit; weights of 0
/// and more give 0 to 1. A text without terms has cosine 0.
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

}  // namespace daejo
