#pragma once

#include <Eigen/SparseCore>
#include <array>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "audit/model/linear_model.h"
#include "audit/model/model_file.h"
#include "audit/model/signal_names.h"
#include "audit/model/string_table.h"

namespace daejo::audit {

/// Conditional probabilities between terms, read in place from the model. It has a row for each Korean term
/// or syllable pair, and a column for each English term.
using Lexicon = Eigen::Map<const Eigen::SparseMatrix<float, Eigen::RowMajor, std::int32_t>>;

/// Starts to load the rows of `terms`, which will be read soon, into the processor's cache. The rows are
/// scattered over megabytes. Waiting for each in turn would take most of the time of reading them.
template <typename Terms>
void prefetch_rows(const Lexicon& lexicon, const Terms& terms) {
  for (const auto& term : terms) {
    const std::int32_t begin = lexicon.outerIndexPtr()[term.id];
    __builtin_prefetch(lexicon.innerIndexPtr() + begin);
    __builtin_prefetch(lexicon.valuePtr() + begin);
  }
}

/// The background: titles and abstracts of other papers that a summary is contrasted with. It has the
/// vocabulary terms of each abstract, and the abstracts that have each term. An array of offsets also has the
/// end of the last abstract or term.
struct Background {
  std::span<const std::uint64_t> ids;               ///< `hash_bytes` of each abstract's arXiv id, ascending.
  StringTable names;                                ///< The arXiv ids, in the same order.
  std::span<const std::uint32_t> document_offsets;  ///< Where each abstract starts in `document_terms`.
  std::span<const std::uint16_t> document_terms;    ///< English term numbers, ascending in each abstract.
  std::span<const std::uint32_t> posting_offsets;   ///< Where each English term starts in `postings`.
  std::span<const std::uint16_t> postings;          ///< Abstract numbers, ascending for each term.

  std::size_t size() const { return ids.size(); }
  std::string id_of(std::size_t document) const { return std::string(names[document]); }
  std::span<const std::uint16_t> terms_of(std::size_t document) const {
    return document_terms.subspan(document_offsets[document],
                                  document_offsets[document + 1] - document_offsets[document]);
  }
  std::span<const std::uint16_t> postings_of(std::size_t term) const {
    return postings.subspan(posting_offsets[term], posting_offsets[term + 1] - posting_offsets[term]);
  }
};

/// How much the evidence of a summary that says little is reduced. The few terms of a short remark often come
/// from the full text, so their absence from the abstract proves less than the regression has learned from
/// longer summaries. The defaults reduce nothing.
struct EvidenceReduction {
  double least_share =
      1;  ///< What is left if the signal `information` is `little` or less; above 0, up to 1.
  double little = 0;
  double enough = 1;  ///< From this information on, all evidence counts; above `little`.
};

/// The logistic regression from signals to the logit of a mismatch.
struct Calibration {
  double bias = 0;
  double training_odds = 1;  ///< The odds of a mismatch in the data that the weights were fitted to.
  std::array<double, signal_count> mean{};
  std::array<double, signal_count> weight{};  ///< Per unit of the signal; positive if more means a mismatch.
  EvidenceReduction reduction;
};

/// Everything that was learned in training. Arrays are read in place from the model file. English terms,
/// Korean terms (words) and syllable pairs are each numbered from 0.
class Model {
 public:
  /// The model that is compiled into the program.
  static const Model& shipped();
  static Model open(const std::filesystem::path& path);
  explicit Model(ModelFile file);

  const ModelFile& file() const { return file_; }

  std::string name;  ///< For example "daejo-1".
  StringTable english;
  StringTable korean;
  StringTable syllable_pairs;
  /// By English term: ln((N + 1) / (document frequency + 0.5)), where N abstracts were used in training.
  std::span<const float> idf;
  std::span<const float>
      english_frequency;   ///< By English term: (the number of its occurrences + 0.5) / `term_places`.
  double term_places = 0;  ///< How often all terms together occur in the abstracts used in training.
  /// By Korean term: (how often it occurs + 0.5) / how often all Korean terms together occur. Only the
  /// training pairs that are not from the glossary are counted.
  std::span<const float> korean_frequency;
  Lexicon english_given_korean;
  Lexicon english_given_syllables;
  Lexicon korean_given_english;  ///< p(Korean | English). This also has a row for each Korean term.
  Background background;
  Calibration calibration;
  // A model file may lack these three models.
  LinearModel invented;          ///< Over the signals of an invention; see suspicions.h.
  LinearModel mixed;             ///< Over the signals of a mixed summary; see suspicions.h.
  LinearModel foreign_sentence;  ///< Over the signals of a sentence; see sentence_signals.h.
  double unknown_idf = 0;        ///< The IDF of a term outside the vocabulary: as if one abstract had it.

 private:
  ModelFile file_;
};

}  // namespace daejo::audit
