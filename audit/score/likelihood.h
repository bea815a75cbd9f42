#pragma once

#include <Eigen/Core>
#include <cstdint>
#include <vector>

#include "audit/model/model.h"
#include "audit/model/summary_terms.h"
#include "audit/score/term_columns.h"

namespace daejo::audit {

/// λ of Jelinek-Mercer smoothing: the share of the general language in the smoothed model of a text.
inline constexpr double language_share = 0.3;
/// The factor (1 - λ)/λ of the log ratio.
inline constexpr double odds_of_text = (1 - language_share) / language_share;
/// The assumed share in English of a term outside the vocabulary.
inline constexpr double unknown_frequency = 1e-7;

/// Replaces each ratio p/f by the log ratio ln(1 + (1 - λ)/λ · p/f), where p is the share of a term in a text
/// and f its share in the language. A log ratio says how much likelier the text makes the term than the
/// general language does. This is the query likelihood of retrieval (Ponte and Croft 1998) with
/// Jelinek-Mercer smoothing. In nats; 0 for a term that the text does not have.
void to_log_ratios(Eigen::VectorXd& ratios);

/// The share of a column's term in English.
inline double english_frequency(const Model& model, Eigen::Index column) {
  const auto term = static_cast<std::size_t>(column);
  return term < model.english_frequency.size() ? static_cast<double>(model.english_frequency[term])
                                               : unknown_frequency;
}

/// For each text, the mean log ratio of its terms given the summary: how likely the summary makes the
/// abstract (translation across languages: Berger and Lafferty 1999; Xu, Weischedel and Nguyen 2001). In
/// nats, 0 or more; 0 for a text without terms. `log_ratios` has an element for each column of `texts`.
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

/// For each text, the mean log ratio of the summary's distinct Latin and Korean terms given the text: how
/// likely the abstract makes the summary. In a text t with |t| distinct terms e, a Korean term k has the
/// share Σ p(k | e) / |t|, and a Latin term that occurs has 1/|t|. In nats, 0 or more; 0 for a summary
/// without terms.
class SummaryLikelihoods {
 public:
  explicit SummaryLikelihoods(const Model& model) : model_(model) {}

  /// Returns a value for each row of `texts`, whose columns are those of `columns`.
  Eigen::VectorXd operator()(const SummaryTerms& summary, const TermMatrix& texts,
                             const TermColumns& columns);

 private:
  /// How many texts are scored together: a byte has a bit for each of them.
  static constexpr Eigen::Index batch = 8;
  using BatchValues = Eigen::Array<double, batch, 1>;

  /// Sets the bits of up to `batch` texts, from `first` on, or clears them all.
  void mark(const TermMatrix& texts, Eigen::Index first, bool present);
  BatchValues score_batch(const SummaryTerms& summary, const TermColumns& columns,
                          const BatchValues& lengths);

  const Model& model_;
  std::vector<std::uint8_t> in_texts_;  // For each column, a bit per text of the batch; zeros between calls.
};

}  // namespace daejo::audit
