#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>

#include "audit/text/record_table.h"

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

/// Remembers words with what they come to, those of each script numbered from 0, for texts say the same ones
/// again and again. It serves one thread. When it is full, the words that it has stay, and others get
/// `no_word`.
class WordMemory {
 public:
  /// What the word, folded characters, comes to; holds until the next call.
  LatinWord latin(std::u32string_view word);
  HangulWord hangul(std::u32string_view word);

 private:
  /// What a word comes to, whichever its script; its stem follows in the record.
  struct Reading {
    std::uint32_t number = no_word;
    std::uint16_t stem_length = 0;
    bool mark = false;  ///< Whether it is a stop word, or a particle tail.
  };

  /// A reading with its stem, which holds until the next one is found.
  struct Found {
    Reading reading;
    std::string_view stem;
  };

  /// `read` gives what the word comes to, and its stem in `stem_`, where the word is not yet known.
  template <typename Read>
  Found find_or_read(RecordTable& table, std::u32string_view word, const Read& read);

  RecordTable latin_;
  RecordTable hangul_;
  std::string stem_;
};

}  // namespace daejo
