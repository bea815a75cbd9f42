#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "audit/model.h"
#include "audit/terms.h"

namespace daejo {

/// The number of an English term: its place in the model's vocabulary, or for one that no abstract has its
/// hash with the top bit set.
using EnglishTermId = std::uint64_t;

inline constexpr EnglishTermId unknown_term_bit = EnglishTermId{1} << 63U;

constexpr bool is_unknown(EnglishTermId id) {
  return (id & unknown_term_bit) != 0;
}

EnglishTermId english_term_id(const Model& model, std::string_view key);

/// The IDF of a term, known or not.
double idf_of(const Model& model, EnglishTermId id);

/// How often something stands in a text, and where first: an index into `TermList::terms`.
template <typename Id>
struct CountedTerm {
  Id id = 0;
  std::uint32_t count = 0;
  std::uint32_t first = 0;
};

/// A Korean word that the lexicon does not know, for matching by sound: an index into `TermList::terms`.
struct UnknownWord {
  std::uint32_t term = 0;
  std::string sound;  ///< See sound.h.
};

/// A summary's terms as the model numbers them, each list ascending by number.
struct SummaryTerms {
  TermList list;
  std::vector<CountedTerm<EnglishTermId>> latin;  ///< Latin words and numbers.
  std::vector<CountedTerm<std::uint32_t>>
      korean;  ///< Words and two words written apart, known to the lexicon.
  std::vector<CountedTerm<std::uint32_t>> syllable_pairs;  ///< Of the words that it does not know.
  std::vector<UnknownWord> unknown;
};

/// Finds the terms of a summary and looks them up: a Korean word whole, together with the one before (미세
/// 조정 is 미세조정), or cut into known words; else its syllable pairs.
SummaryTerms read_summary(const Model& model, std::string_view text);

/// Cuts a Hangul word into as few words of the table as can be, each of two syllables or more; ties go to the
/// longer first part. Gives their byte lengths, or nothing where it cannot be cut whole.
std::vector<std::size_t> split_compound(const StringTable& words, std::string_view word);

}  // namespace daejo
