#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "audit/model/model.h"
#include "audit/text/sound.h"
#include "audit/text/terms.h"
#include "audit/text/word_cache.h"

namespace daejo::audit {

/// The id of an English term: its number in the model's vocabulary. For a term outside the vocabulary, it is
/// the term's hash with the top bit set.
using EnglishTermId = std::uint64_t;

inline constexpr EnglishTermId unknown_term_bit = EnglishTermId{1} << 63U;

constexpr bool is_unknown(EnglishTermId id) {
  return (id & unknown_term_bit) != 0;
}

EnglishTermId english_term_id(const Model& model, std::string_view key);

/// The IDF of any term, whether or not it is in the vocabulary.
inline double idf_of(const Model& model, EnglishTermId id) {
  return is_unknown(id) ? model.unknown_idf : static_cast<double>(model.idf[id]);
}

/// What the lexicon knows about a Hangul word. `numbers` is valid until the next call of
/// `Vocabulary::korean`.
struct KoreanMeaning {
  bool known = false;  ///< Whether the lexicon has the word, or words into which it can be split.
  /// The number of the word, or of the words into which it was split. For an unknown word, the numbers of
  /// those of its syllable pairs that the model has.
  std::span<const std::uint32_t> numbers;
  Sound sound;  ///< The sound of an unknown word; empty for a known word.
};

/// Looks up terms in a model and caches the results. Each thread needs its own object.
class Vocabulary {
 public:
  explicit Vocabulary(const Model& model) : model_(model) {}

  const Model& model() const { return model_; }
  TermList find_terms(std::string_view text) { return daejo::audit::find_terms(text, words_); }

  /// The id of a Latin word or a number. The list must come from `find_terms` of this object.
  EnglishTermId english(const TermList& list, const Term& term);
  /// The meaning of a Korean term. The list must come from `find_terms` of this object.
  KoreanMeaning korean(const TermList& list, const Term& term);
  /// The sound of a Latin word as it is written in the text, since the stem may lack a part of the word.
  /// Empty for other terms, and for words of fewer than four letters. The term must be one that `find_terms`
  /// of this object found in `text`.
  Sound sound(const Term& term, std::string_view text);

 private:
  /// A `KoreanMeaning` whose numbers are `count` elements of a vector, from `begin` on.
  struct StoredMeaning {
    std::uint32_t begin = 0;
    std::uint16_t count = 0;
    bool was_read = false;
    bool known = false;
    Sound sound;
  };

  static KoreanMeaning view(const StoredMeaning& meaning, std::span<const std::uint32_t> numbers);
  /// Looks up a Korean word and appends its numbers to `numbers`.
  StoredMeaning read_meaning(std::string_view word, std::vector<std::uint32_t>& numbers) const;

  const Model& model_;
  WordCache words_;
  // The first three vectors are indexed by `CachedWord::number`.
  std::vector<EnglishTermId> english_;  // `not_read` if the word was not looked up yet.
  std::vector<std::optional<Sound>> sounds_;
  std::vector<StoredMeaning> korean_;
  std::vector<std::uint32_t> numbers_;           // The numbers of all meanings in `korean_`.
  std::vector<std::uint32_t> numbers_of_other_;  // The numbers of the last word that is not in the cache.
};

/// Splits a Hangul word of at least four syllables into words of the table, each with at least two syllables,
/// and as few as possible. If there are several ways, it takes the one with the longest first word. Returns
/// the byte lengths of the parts; empty for a shorter word, or if the word cannot be split completely.
std::vector<std::size_t> split_compound(const StringTable& words, std::string_view word);

}  // namespace daejo::audit
