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

/// Conditional probabilities between terms, with a row for each Korean term or syllable pair, read in place
/// from the model.
using Lexicon = Eigen::Map<const Eigen::SparseMatrix<float, Eigen::RowMajor, std::int32_t>>;

/// Starts to load the rows of a lexicon that will be read soon. They are scattered over megabytes, and
/// waiting for each in turn would take most of the time of reading them.
template <typename Terms>
void prefetch_rows(const Lexicon& lexicon, const Terms& terms) {
  for (const auto& term : terms) {
    const std::int32_t begin = lexicon.outerIndexPtr()[term.id];
    __builtin_prefetch(lexicon.innerIndexPtr() + begin);
    __builtin_prefetch(lexicon.valuePtr() + begin);
  }
}

/// The background: abstracts of other papers that a summary is contrasted with. It has the vocabulary terms
/// of each abstract, and the abstracts of each term.
struct Background {
  std::span<const std::uint64_t> ids;               ///< `hash_bytes` of each abstract's arXiv id, ascending.
  StringTable names;                                ///< The ids themselves, in the same order.
  std::span<const std::uint32_t> document_offsets;  ///< One more than abstracts, into `document_terms`.
  std::span<const std::uint16_t> document_terms;    ///< English term numbers, ascending in each abstract.
  std::span<const std::uint32_t> posting_offsets;   ///< One more than English terms, into `postings`.
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

/// The logistic regression from signals to the logit of a mismatch.
struct Calibration {
  double bias = 0;
  double training_odds = 1;  ///< Odds of a mismatch in the data that the weights were fitted to.
  std::array<double, signal_count> mean{};
  std::array<double, signal_count> weight{};  ///< Per unit of the signal; positive is worse.
};

/// Everything that was learned in training, read in place. English terms, Korean terms (words) and syllable
/// pairs are each numbered from 0.
class Model {
 public:
  /// The model that is compiled into the program.
  static const Model& shipped();
  static Model open(const std::filesystem::path& path);
  explicit Model(ModelFile file);

  const ModelFile& file() const { return file_; }

  std::string name;  ///< "daejo-1 2026-11-23"
  StringTable english;
  StringTable korean;
  StringTable syllable_pairs;
  std::span<const float> idf;  ///< By English term: ln((N + 1) / (document frequency + 0.5)).
  std::span<const float>
      english_frequency;   ///< By English term: its share of all occurrences of terms in the abstracts.
  double term_places = 0;  ///< The number of these occurrences.
  /// By Korean term: its share of the Korean side of the training pairs.
  std::span<const float> korean_frequency;
  Lexicon english_given_korean;
  Lexicon english_given_syllables;
  Lexicon korean_given_english;  ///< A row for each Korean term, too, with p(Korean | English).
  Background background;
  Calibration calibration;
  // A model file may lack these three models.
  LinearModel invented;          ///< Over the signals of an invention, see suspicions.h.
  LinearModel mixed;             ///< Over the signals of a mixed summary, see suspicions.h.
  LinearModel foreign_sentence;  ///< Over those of sentence_signals.h.
  double unknown_idf = 0;        ///< The IDF of a term that no abstract has.

 private:
  ModelFile file_;
};

}  // namespace daejo::audit
