#pragma once

#include <Eigen/Core>
#include <vector>

#include "audit/model/model.h"
#include "audit/model/summary_terms.h"
#include "audit/score/likelier_term.h"
#include "audit/score/term_columns.h"

namespace daejo::audit {

/// A summary translated into English terms. A Latin word or a number is kept as it is. A Korean word becomes
/// every English term that the lexicon gives for it, with the probability p(English | Korean) of IBM Model 1
/// (Brown et al. 1993). A Korean word that the lexicon does not have becomes the translations of its syllable
/// pairs, each of which counts as 0.3 of a word.
///
/// An object reuses its memory from summary to summary. Earlier summaries do not affect results.
class TranslatedSummary {
 public:
  explicit TranslatedSummary(const Model& model);

  /// Translates a summary, which must live until the next one is translated.
  void translate(const SummaryTerms& summary);

  const Model& model() const { return model_; }
  const SummaryTerms& summary() const { return *summary_; }
  const TermColumns& columns() const { return columns_; }
  /// The columns of the document's terms, ascending. A term that has no column yet gets a new one.
  TextColumns columns_of(const Document& document);
  /// The columns of the English terms that the summary may mean, in no order.
  const TextColumns& terms() const { return terms_; }

  /// The summary as a TF-IDF vector: for each column, the expected term frequency times the IDF. A word that
  /// occurs n times counts 1 + ln(n). A Latin term outside the vocabulary counts 1, however often it occurs.
  auto tf_idf() const { return table_.col(weight_column).head(columns_.size()); }
  double tf_idf_norm() const { return norm_; }
  /// For each column, the log ratio of the term given the summary; see likelihood.h.
  auto log_ratios() const { return table_.col(log_ratio_column).head(columns_.size()); }
  /// How many of the summary's distinct Korean words are expected to mean the column's term.
  double expected_words(Eigen::Index column) const { return table_(column, expected_words_column); }
  /// The sum of the IDF of all columns, each times its `expected_words`.
  double korean_idf() const { return korean_idf_; }
  /// The probability that the summary has the term, as a Latin word or as a translation.
  double explained(Eigen::Index column) const { return 1 - table_(column, missing_column); }
  double explained(EnglishTermId term) const;

  /// The terms that the summary makes likelier, each once, in no order.
  std::vector<LikelierTerm> likelier_terms() const;

 private:
  /// What a word or syllable pair of the summary contributes to each English term that it may mean. Each
  /// amount is multiplied by the probability of the term.
  struct Share {
    double weight = 0;    ///< Added to the term frequency.
    double explains = 1;  ///< The probability that the summary has the term because of this word or pair.
    double means = 0;     ///< Added to the number of Korean words that mean the term.
  };
  enum TableColumn : Eigen::Index { weight_column, missing_column, expected_words_column, log_ratio_column };

  void clear();
  /// Makes sure that every column of `columns_` has a row in `table_`.
  void add_rows();
  void add(Eigen::Index column, double probability, const Share& share);
  void add_row(const Lexicon& lexicon, std::uint32_t row, const Share& share);
  void finish(double total_weight);

  const Model& model_;
  const SummaryTerms* summary_ = nullptr;
  TermColumns columns_;
  TextColumns terms_;
  /// A row for each column of `columns_`, that is, for each term: the term's weight, the probability that the
  /// summary lacks the term, how many Korean words mean it, and its log ratio. The values of a term are
  /// stored together, because terms are looked up in random order.
  Eigen::Matrix<double, Eigen::Dynamic, 4, Eigen::RowMajor> table_;
  double norm_ = 0;
  double korean_idf_ = 0;
};

}  // namespace daejo::audit
