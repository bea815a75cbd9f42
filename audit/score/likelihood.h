#pragma once

#include <Eigen/Core>
#include <cstdint>
#include <vector>

#include "audit/model/model.h"
#include "audit/model/summary_terms.h"
#include "audit/score/term_columns.h"

namespace daejo {

/// How much likelier a text makes a term than the general language does: ln(1 + (1 - λ)/λ · p/f) for a term
/// with the share p in the text and f in the language. This is the query likelihood of retrieval (Ponte and
/// Croft 1998) with Jelinek-Mercer smoothing, λ = 0.3. In nats; 0 for a term that the text does not have.
/// Replaces each `ratio` p/f by its log ratio.
void to_log_ratios(Eigen::VectorXd& ratios);

/// The share of the English language that a column's term has; a small one is assumed outside the vocabulary.
inline double english_frequency(const Model& model, Eigen::Index column) {
  constexpr double unknown_frequency = 1e-7;
  const auto term = static_cast<std::size_t>(column);
  return term < model.english_frequency.size() ? static_cast<double>(model.english_frequency[term])
                                               : unknown_frequency;
}

/// The mean log ratio of each text's terms, given the summary: how likely the summary makes the abstract
/// (translation across languages: Berger and Lafferty 1999; Xu, Weischedel and Nguyen 2001). In nats, 0 and
/// more; 0 for a text without terms. `log_ratios` has an element for each column of `texts`.
template <typename LogRatios>
Eigen::VectorXd abstract_likelihoods(const TermMatrix& texts,
                                     const Eigen::MatrixBase<LogRatios>& log_ratios) {
  Eigen::VectorXd likelihoods = texts * log_ratios.derived();
  for (Eigen::Index text = 0; text < texts.rows(); ++text) {
    const auto length = static_cast<double>(texts.row(text).nonZeros());
    if (length > 0) likelihoods(text) /= length;
  }
  return likelihoods;
}

/// The mean log ratio of the summary's Latin and Korean terms, given each text: how likely the abstract makes
/// the summary. A Korean term k has the share Σ p(k | e) / |t| in a text t with |t| distinct terms e, a Latin
/// one 1/|t| if it occurs. In nats, 0 and more; 0 for a summary without terms.
class SummaryLikelihoods {
 public:
  explicit SummaryLikelihoods(const Model& model) : model_(model) {}

  /// One for each row of `texts`, which has the columns of `columns`.
  Eigen::VectorXd operator()(const SummaryTerms& summary, const TermMatrix& texts,
                             const TermColumns& columns);

 private:
  /// The number of texts that are scored together: the bits of a byte say which of them have a term.
  static constexpr Eigen::Index batch = 8;
  using BatchValues = Eigen::Array<double, batch, 1>;

  /// Sets the bits of up to `batch` texts, or clears them.
  void mark(const TermMatrix& texts, Eigen::Index first, bool present);
  BatchValues score_batch(const SummaryTerms& summary, const TermColumns& columns,
                          const BatchValues& lengths);

  const Model& model_;
  std::vector<std::uint8_t> in_texts_;  // by column; all zeros between calls
};

}  // namespace daejo
