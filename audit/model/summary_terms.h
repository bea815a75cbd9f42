#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "audit/model/model.h"
#include "audit/model/vocabulary.h"
#include "audit/text/sound.h"
#include "audit/text/terms.h"

namespace daejo {

/// How often a term occurs in a text, and where it does first: an index into `TermList::terms`.
template <typename Id>
struct CountedTerm {
  Id id = 0;
  std::uint32_t count = 0;
  std::uint32_t first = 0;
};

/// A Korean word that the lexicon does not know, for matching by sound: an index into `TermList::terms`.
struct UnknownWord {
  std::uint32_t term = 0;
  Sound sound;
};

/// Where a counted term stands: an index into `SummaryTerms::latin` or `korean`, and one into
/// `TermList::terms`.
struct TermPlace {
  std::uint32_t counted = 0;
  std::uint32_t place = 0;
};

/// A summary's terms as the model numbers them, each list ascending by number.
struct SummaryTerms {
  TermList list;
  std::vector<CountedTerm<EnglishTermId>> latin;  ///< Latin words and numbers.
  std::vector<CountedTerm<std::uint32_t>>
      korean;  ///< Words and two words written apart, known to the lexicon.
  std::vector<CountedTerm<std::uint32_t>> syllable_pairs;  ///< Of the words that the lexicon does not know.
  std::vector<UnknownWord> unknown;
  std::vector<TermPlace> latin_places;   ///< Ascending by term, then by place.
  std::vector<TermPlace> korean_places;  ///< Ascending by term, then by place.
};

/// Finds the terms of a summary and looks them up. A Korean word is looked up as a whole, joined to the word
/// before it (미세 조정 is 미세조정), and cut into known words; if all of these are unknown, its syllable
/// pairs are used.
SummaryTerms read_summary(Vocabulary& vocabulary, std::string_view text);
SummaryTerms read_summary(const Model& model, std::string_view text);

}  // namespace daejo
