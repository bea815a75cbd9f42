#pragma once

#include <unordered_map>
#include <vector>

#include "audit/model/model.h"
#include "audit/model/vocabulary.h"
#include "audit/rules/entry_reading.h"
#include "audit/rules/figure_reading.h"
#include "audit/text/terms.h"

namespace daejo {

/// How much of what stands around a figure of the abstract stands around one of the summary, each 0 to 1.
struct SharedContext {
  double near = 0;      ///< Close to both figures.
  double sentence = 0;  ///< Anywhere in both sentences.
  double next = 0;      ///< The word right after.
  Span anchor;          ///< The abstract's word that says most of it, into `EntryReading::paper_text`.
};

/// Compares what stands around figures: Latin words alike, Korean ones by the lexicon. The weight of a word
/// is its IDF, less with its distance from the figure.
class ContextMatcher {
 public:
  ContextMatcher(Vocabulary& vocabulary, const EntryReading& reading);

  SharedContext match(const SummaryFigure& summary, const AbstractFigure& abstract);

 private:
  /// A word of the abstract.
  struct Word {
    EnglishTermId id = 0;
    double weight = 0;   ///< IDF.
    std::size_t at = 0;  ///< Its place among the text's terms.
  };
  /// Where in the summary a word of the abstract may be meant, and how likely.
  struct Meaning {
    double probability = 0;
    std::size_t at = 0;
  };
  using Meanings = std::unordered_map<EnglishTermId, std::vector<Meaning>>;

  Span whole_word(Span part) const;
  std::vector<Word> words_of(Span sentence);
  const Meanings& meanings_of(std::size_t sentence);
  void add_meanings(const TermList& list, Span sentence, Meanings& out);
  void add_korean(const TermList& list, const Term& term, std::string_view before, std::size_t at,
                  Meanings& out) const;
  void add_korean_word(std::uint32_t word, std::size_t at, Meanings& out) const;

  Vocabulary& vocabulary_;
  const Model& model_;
  const EntryReading& reading_;
  TermList paper_;
  std::vector<TermList> sections_;
  std::vector<std::vector<Word>> words_;  ///< By sentence of the paper.
  std::vector<Meanings> meanings_;        ///< By sentence of the summary; empty until asked for.
};

}  // namespace daejo
