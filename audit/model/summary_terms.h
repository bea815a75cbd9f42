#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "audit/model/model.h"
#include "audit/model/vocabulary.h"
#include "audit/text/sound.h"
#include "audit/text/terms.h"

namespace daejo::audit {

/// A term, its count in a text, and its first occurrence as an index into `TermList::terms`.
template <typename Id>
struct CountedTerm {
  Id id = 0;
  std::uint32_t count = 0;
  std::uint32_t first = 0;
};

/// A Korean word that the lexicon does not have, to be matched by its sound. The index is into
/// `TermList::terms`.
struct UnknownWord {
  std::uint32_t term = 0;
  Sound sound;
};

/// An occurrence of a counted term: an index into `SummaryTerms::latin` or `korean`, and one into
/// `TermList::terms`.
struct TermPlace {
  std::uint32_t counted = 0;
  std::uint32_t place = 0;
};

/// A summary's terms, numbered as in the model. Each list ascends by number.
struct SummaryTerms {
  TermList list;
  std::vector<CountedTerm<EnglishTermId>> latin;  ///< Latin words and numbers.
  /// Words, and pairs of words that are known when written together, if the lexicon has them.
  std::vector<CountedTerm<std::uint32_t>> korean;
  /// The syllable pairs of words that the lexicon does not have.
  std::vector<CountedTerm<std::uint32_t>> syllable_pairs;
  std::vector<UnknownWord> unknown;
  std::vector<TermPlace> latin_places;   ///< Ascending by term, then by place.
  std::vector<TermPlace> korean_places;  ///< Ascending by term, then by place.
};

/// Finds the terms of a summary and looks them up. A Korean word is looked up as a whole, joined to the word
/// before it (미세 조정 as 미세조정), and split into known words. If nothing of this is known, its syllable
/// pairs are used.
SummaryTerms read_summary(Vocabulary& vocabulary, std::string_view text);
SummaryTerms read_summary(const Model& model, std::string_view text);

}  // namespace daejo::audit
