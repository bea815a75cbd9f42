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

/// Remembers words with what they come to, numbered from 0, for texts say the same ones again and again. It
/// serves one thread. When it is full, the words that it has stay, and others get `no_word`.
class WordMemory {
 public:
  /// What the word, folded characters, comes to; holds until the next call.
  LatinWord latin(std::u32string_view word);
  HangulWord hangul(std::u32string_view word);

 private:
  /// What is remembered of a word, whichever its script.
  struct Entry {
    std::size_t word_begin = 0;  ///< Into `words`.
    std::size_t stem_begin = 0;  ///< Into `stems`.
    std::uint32_t word_size = 0;
    std::uint32_t stem_size = 0;
    std::uint32_t stem_length = 0;
    bool mark = false;  ///< Whether it is a stop word, or a particle tail.
  };

  /// Words found by open addressing: a slot holds 32 bits of the hash and a number plus one, 0 is free.
  struct Table {
    struct Slot {
      std::uint32_t hash = 0;
      std::uint32_t number = 0;
    };

    std::u32string words;
    std::string stems;
    std::vector<Entry> entries;
    std::vector<Slot> slots;

    std::uint32_t find(std::u32string_view word, std::uint32_t hash) const;
    /// A number for the word, whose entry was put last.
    void index(std::uint32_t hash);
    void grow();
  };

  /// The number of the entry, which `read` makes of a word that is not yet known; `no_word` where that is in
  /// `other_`, since the table is full.
  template <typename Read>
  std::uint32_t find_or_read(Table& table, std::u32string_view word, const Read& read);

  Table latin_;
  Table hangul_;
  Entry other_;
  std::string stem_;  ///< Of the word that was read last.
};

}  // namespace daejo
