#pragma once

#include <unordered_map>
#include <vector>

#include "audit/model/model.h"
#include "audit/model/vocabulary.h"
#include "audit/rules/entry_reading.h"
#include "audit/rules/figure_reading.h"
#include "audit/text/terms.h"

namespace daejo::audit {

/// How much of the text around a figure of the abstract also occurs around a figure of the summary. Each
/// number is a share, 0 to 1.
struct SharedContext {
  /// Of the words near the abstract's figure, the share that the summary has near its figure.
  double near = 0;
  /// Of the words in the abstract's sentence, the share that the summary's sentence has.
  double sentence = 0;
  /// How surely the summary has, near its figure, the term directly after the abstract's figure.
  double next = 0;
  /// The word of the abstract that contributes most to `near`, as bytes of `EntryReading::paper_text`; empty
  /// if none does.
  Span anchor;
};

/// Compares the text around figures. Latin words are compared directly, and Korean ones are translated by the
/// lexicon. The weight of a word is its IDF. For `SharedContext::near`, the weight is reduced with the
/// distance from the figure.
class ContextMatcher {
 public:
  ContextMatcher(Vocabulary& vocabulary, const EntryReading& reading);

  SharedContext match(const SummaryFigure& summary, const AbstractFigure& abstract);

  /// How much of a phrase of the paper is said by a sentence of the summary, 0 to 1, by the weight of the
  /// phrase's words. The sentences are given by their indices in `EntryReading`, and the phrase must be
  /// inside the paper's sentence. The result is 0 if the phrase has no words, or if the summary's sentence is
  /// longer than 2,000 bytes.
  double share_said(std::size_t summary_sentence, std::size_t paper_sentence, Span phrase);

 private:
  /// A Latin word of the title or abstract.
  struct Word {
    EnglishTermId id = 0;
    double weight = 0;   ///< The IDF of the word.
    std::size_t at = 0;  ///< Its index in `paper_.terms`.
  };
  /// A term of the summary that may mean a word of the abstract: how probably it does, and its index in its
  /// section's terms.
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
  std::vector<std::vector<Word>> words_;  ///< The words of each sentence of the paper.
  std::vector<Meanings> meanings_;  ///< The meanings in each sentence of the summary; empty until needed.
};

}  // namespace daejo::audit
