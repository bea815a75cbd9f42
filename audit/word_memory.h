#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace daejo {

/// The number of a word that is not remembered.
inline constexpr std::uint32_t no_word = std::numeric_limits<std::uint32_t>::max();

/// What a lower-case Latin word comes to.
struct LatinWord {
  std::uint32_t number = no_word;
  std::string_view stem;  ///< See `english_stem`.
  bool stop = false;      ///< See `is_stop_word`.
};

/// What a Hangul word comes to.
struct HangulWord {
  std::uint32_t number = no_word;
  std::string_view stem;          ///< UTF-8; see `stem_length`.
  std::uint32_t stem_length = 0;  ///< In syllables.
  bool is_particle_tail = false;  ///< See there.
};

/// A hash of a word's folded characters.
std::uint32_t hash_of_word(std::u32string_view word);

/// Remembers words with what they come to, numbered from 0, for texts say the same ones again and again. It
/// serves one thread. When it is full, the words that it has stay, and others get `no_word`.
class WordMemory {
 public:
  /// What the word, folded characters, comes to; holds until the next call. `hash` is `hash_of_word(word)`.
  LatinWord latin(std::u32string_view word, std::uint32_t hash);
  HangulWord hangul(std::u32string_view word, std::uint32_t hash);

  /// A word is looked up faster where its slot was asked for some words before, and then its record: what is
  /// remembered is larger than the fast memories.
  void ask_for_slot(std::uint32_t hash, bool is_hangul) const { table_of(is_hangul).ask_for_slot(hash); }
  void ask_for_record(std::uint32_t hash, bool is_hangul) const { table_of(is_hangul).ask_for_record(hash); }

 private:
  /// What a word comes to, whichever its script.
  struct Reading {
    std::string stem;
    std::uint32_t stem_length = 0;
    bool mark = false;  ///< Whether it is a stop word, or a particle tail.
  };

  /// A remembered word in `records`: this head, the word, its stem. All that a look-up touches lies together.
  struct Head {
    std::uint32_t number = 0;
    std::uint16_t word_size = 0;  ///< In characters.
    std::uint16_t stem_size = 0;  ///< In bytes.
    std::uint16_t stem_length = 0;
    bool mark = false;
  };

  /// Words found by open addressing: a slot holds 32 bits of the hash and a record's place plus one, 0 is
  /// free.
  struct Table {
    struct Slot {
      std::uint32_t hash = 0;
      std::uint32_t place = 0;
    };

    std::vector<char> records;
    std::vector<Slot> slots;
    std::uint32_t count = 0;

    /// The record's place, or `no_word`.
    std::uint32_t find(std::u32string_view word, std::uint32_t hash) const;
    Head head_at(std::uint32_t place) const;
    std::string_view stem_at(std::uint32_t place, const Head& head) const;
    std::uint32_t add(std::u32string_view word, std::uint32_t hash, const Reading& reading);
    void put_in_slot(Slot slot);
    void grow();
    void ask_for_slot(std::uint32_t hash) const;
    void ask_for_record(std::uint32_t hash) const;
  };

  const Table& table_of(bool is_hangul) const { return is_hangul ? hangul_ : latin_; }

  /// The place of the word's record, which `read` fills where it is not yet known; `no_word` where there is
  /// none, and what was read is in `other_`.
  template <typename Read>
  std::uint32_t find_or_read(Table& table, std::u32string_view word, std::uint32_t hash, const Read& read);

  Table latin_;
  Table hangul_;
  Reading other_;
};

}  // namespace daejo
