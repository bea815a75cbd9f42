#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "audit/model/model.h"
#include "audit/text/sound.h"
#include "audit/text/terms.h"
#include "audit/text/word_memory.h"

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

/// What the lexicon knows of a Hangul word; holds until the next call.
struct KoreanMeaning {
  std::span<const std::uint32_t> words;           ///< The word, or the known words that it is made of.
  std::span<const std::uint32_t> syllable_pairs;  ///< Of one that it does not know.
  bool known = false;
  Sound sound;  ///< Of one that it does not know.
};

/// Looks terms up in a model, and remembers what it found. It serves one thread.
class Vocabulary {
 public:
  explicit Vocabulary(const Model& model) : model_(model) {}

  const Model& model() const { return model_; }
  TermList find_terms(std::string_view text) { return daejo::find_terms(text, memory_); }

  /// Of a Latin or number term of a list that `find_terms` made.
  EnglishTermId english(const TermList& list, const Term& term);
  /// Of a Korean one.
  KoreanMeaning korean(const TermList& list, const Term& term);
  /// How the term sounds as it stands in the text, for its stem has lost the end; empty for numbers and short
  /// words.
  Sound sound(const Term& term, std::string_view text);

 private:
  /// What a Korean word means, by itself.
  struct Meaning {
    bool known = false;
    std::vector<std::uint32_t> numbers;  ///< Of words where it is known, else of syllable pairs.
    Sound sound;

    KoreanMeaning view() const;
  };

  /// The same in `numbers_`.
  struct KoreanRow {
    bool read = false;
    bool known = false;
    std::uint32_t begin = 0;
    std::uint32_t count = 0;
    Sound sound;
  };

  Meaning read_meaning(std::string_view word) const;

  const Model& model_;
  TermMemory memory_;
  // By the number of the word in `memory_.words`.
  std::vector<EnglishTermId> english_;  // `not_read` where it was not looked up yet
  std::vector<std::optional<Sound>> sounds_;
  std::vector<KoreanRow> korean_;
  std::vector<std::uint32_t> numbers_;
  Meaning other_meaning_;
};

/// Cuts a Hangul word into as few words of the table as can be, each of two syllables or more; ties go to the
/// longer first part. Gives their byte lengths, or nothing where it cannot be cut whole.
std::vector<std::size_t> split_compound(const StringTable& words, std::string_view word);

}  // namespace daejo
