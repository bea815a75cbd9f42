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

namespace daejo {

/// The number of an English term: its place in the model's vocabulary. A term outside of it, which no
/// abstract has, is numbered by its hash with the top bit set.
using EnglishTermId = std::uint64_t;

inline constexpr EnglishTermId unknown_term_bit = EnglishTermId{1} << 63U;

constexpr bool is_unknown(EnglishTermId id) {
  return (id & unknown_term_bit) != 0;
}

EnglishTermId english_term_id(const Model& model, std::string_view key);

/// The IDF of a term, known or not.
inline double idf_of(const Model& model, EnglishTermId id) {
  return is_unknown(id) ? model.unknown_idf : static_cast<double>(model.idf[id]);
}

/// What the lexicon knows of a Hangul word. The numbers are valid until the next call.
struct KoreanMeaning {
  bool known = false;
  std::span<const std::uint32_t> numbers;  ///< Of words if it is known: itself, or those that it is made of;
                                           ///< else of its syllable pairs.
  Sound sound;                             ///< Of a word that is not known.
};

/// Looks terms up in a model and remembers the answers. It serves one thread.
class Vocabulary {
 public:
  explicit Vocabulary(const Model& model) : model_(model) {}

  const Model& model() const { return model_; }
  TermList find_terms(std::string_view text) { return daejo::find_terms(text, words_); }

  /// Of a Latin or number term of a list that `find_terms` made.
  EnglishTermId english(const TermList& list, const Term& term);
  /// Of a Korean term.
  KoreanMeaning korean(const TermList& list, const Term& term);
  /// The sound of the word as it stands in the text, which the stem may have lost; empty for numbers and
  /// short words.
  Sound sound(const Term& term, std::string_view text);

 private:
  /// A `KoreanMeaning` whose numbers are kept elsewhere.
  struct StoredMeaning {
    std::uint32_t begin = 0;
    std::uint16_t count = 0;
    bool was_read = false;
    bool known = false;
    Sound sound;
  };

  static KoreanMeaning view(const StoredMeaning& meaning, std::span<const std::uint32_t> numbers);
  /// Appends the numbers to `numbers`.
  StoredMeaning read_meaning(std::string_view word, std::vector<std::uint32_t>& numbers) const;

  const Model& model_;
  WordCache words_;
  // By `CachedWord::number`:
  std::vector<EnglishTermId> english_;  // `not_read` if it was not looked up yet
  std::vector<std::optional<Sound>> sounds_;
  std::vector<StoredMeaning> korean_;
  std::vector<std::uint32_t> numbers_;           // of `korean_`
  std::vector<std::uint32_t> numbers_of_other_;  // of the last word that is not in the cache
};

/// Cuts a Hangul word into the smallest number of words of the table, each of two syllables or more; ties go
/// to the longer first part. Returns their byte lengths, or nothing if the word cannot be cut completely.
std::vector<std::size_t> split_compound(const StringTable& words, std::string_view word);

}  // namespace daejo
