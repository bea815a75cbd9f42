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

/// A Korean word that the lexicon does not have, to be matched by its sound. `term` is an index into
/// `TermList::terms`.
struct UnknownWord {
  std::uint32_t term = 0;
  Sound sound;
};

/// An occurrence of a counted term. `counted` is an index into `SummaryTerms::latin` or `korean`, and `place`
/// an index into `TermList::terms`.
struct TermPlace {
  std::uint32_t counted = 0;
  std::uint32_t place = 0;
};

/// A summary's terms, numbered as in the model. `latin`, `korean` and `syllable_pairs` have each term once
/// and are sorted by id, ascending.
struct SummaryTerms {
  TermList list;                                  ///< All terms in the order of the text.
  std::vector<CountedTerm<EnglishTermId>> latin;  ///< Latin words and numbers.
  /// Korean words that the lexicon has. They may be parts of a compound, or two words joined.
  std::vector<CountedTerm<std::uint32_t>> korean;
  /// The syllable pairs of words that the lexicon does not have.
  std::vector<CountedTerm<std::uint32_t>> syllable_pairs;
  std::vector<UnknownWord> unknown;      ///< In the order of the text.
  std::vector<TermPlace> latin_places;   ///< All occurrences, sorted by `counted`, then by `place`.
  std::vector<TermPlace> korean_places;  ///< All occurrences, sorted by `counted`, then by `place`.
};

/// Finds the terms of a summary and looks them up. A Korean word that the lexicon does not have is split into
/// words that it has. If this is impossible, the syllable pairs of the word are used. In addition, two
/// neighbouring Korean words are looked up as one (미세 조정 as 미세조정).
SummaryTerms read_summary(Vocabulary& vocabulary, std::string_view text);
SummaryTerms read_summary(const Model& model, std::string_view text);

}  // namespace daejo::audit
