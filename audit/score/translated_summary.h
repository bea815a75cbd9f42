#pragma once

#include <Eigen/Core>
#include <vector>

#include "audit/model/model.h"
#include "audit/model/summary_terms.h"
#include "audit/score/likelier_term.h"
#include "audit/score/term_columns.h"

namespace daejo {

/// A summary in English terms. A Latin word or a number stands for itself. A Korean word stands for every
/// English term that the lexicon gives it, with the probability p(English | Korean) of IBM Model 1 (Brown et
/// al. 1993). A word that the lexicon does not know stands for what its syllable pairs may mean, each pair
/// counting 0.3 of a word.
///
/// The working memory is kept from summary to summary. Results do not depend on earlier summaries.
class TranslatedSummary {
 public:
  explicit TranslatedSummary(const Model& model);

  /// Translates a summary, which must outlive its use here.
  void translate(const SummaryTerms& summary);

  const Model& model() const { return model_; }
  const SummaryTerms& summary() const { return *summary_; }
  const TermColumns& columns() const { return columns_; }
  /// The document's columns, ascending; its terms outside the vocabulary become columns.
  TextColumns columns_of(const Document& document);
  /// The columns of the English terms that the summary may stand for, in no order.
  const TextColumns& terms() const { return terms_; }

  /// The summary as a TF-IDF vector: the expected term frequency, where a word that occurs n times counts
  /// 1 + ln(n), times the IDF. A Latin term outside the vocabulary counts 1, however often it occurs.
  auto tf_idf() const { return table_.col(weight_column).head(columns_.size()); }
  double tf_idf_norm() const { return norm_; }
  /// By column: `log_ratio` of the term's share of the summary, see likelihood.h.
  auto log_ratios() const { return table_.col(log_ratio_column).head(columns_.size()); }
  /// By column: how many of the summary's distinct Korean words are expected to mean the term.
  double meant(Eigen::Index column) const { return table_(column, meant_column); }
  /// The IDF of everything that the Korean words mean, summed up.
  double meant_idf() const { return meant_idf_; }
  /// The probability that the summary has the term in some form.
  double explained(Eigen::Index column) const { return 1 - table_(column, missing_column); }
  double explained(EnglishTermId term) const;

  /// The terms that the summary makes likelier, each once, in no order.
  std::vector<LikelierTerm> likelier_terms() const;

 private:
  /// What a row of a lexicon, or a Latin term, adds to the terms that it stands for.
  struct Share {
    double weight = 0;    ///< Of the term frequency.
    double explains = 1;  ///< Of the probability that the summary has the term.
    double means = 0;     ///< Of the Korean words that mean the term.
  };
  enum TableColumn : Eigen::Index { weight_column, missing_column, meant_column, log_ratio_column };

  void clear();
  /// Gives every column a row in the table.
  void add_rows();
  void add(Eigen::Index column, double probability, const Share& share);
  void add_row(const Lexicon& lexicon, std::uint32_t row, const Share& share);
  void finish(double total_weight);

  const Model& model_;
  const SummaryTerms* summary_ = nullptr;
  TermColumns columns_;
  TextColumns terms_;
  /// A row for each term: its weight, the probability that the summary lacks it, how many words mean it, and
  /// its log ratio. The values of a term lie together because terms are looked up at random.
  Eigen::Matrix<double, Eigen::Dynamic, 4, Eigen::RowMajor> table_;
  double norm_ = 0;
  double meant_idf_ = 0;
};

}  // namespace daejo
