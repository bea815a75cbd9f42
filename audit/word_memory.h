#pragma once

#include <cstdint>
#include <deque>
#include <limits>
#include <string>
#include <string_view>
#include <unordered_map>

namespace daejo {

/// The number of a word that is not remembered.
inline constexpr std::uint32_t no_word = std::numeric_limits<std::uint32_t>::max();

/// What a lower-case Latin word comes to.
struct LatinWord {
  std::uint32_t number = no_word;
  std::string word;
  std::string stem;   ///< See `english_stem`.
  bool stop = false;  ///< See `is_stop_word`.
};

/// What a Hangul word comes to.
struct HangulWord {
  std::uint32_t number = no_word;
  std::u32string word;
  std::string stem;               ///< UTF-8; see `stem_length`.
  std::uint32_t stem_length = 0;  ///< In syllables.
  bool is_particle_tail = false;  ///< See there.
};

/// Remembers words with what they come to, numbered from 0, for texts say the same ones again and again. It
/// serves one thread. When it is full, the words that it has stay, and others get `no_word`.
class WordMemory {
 public:
  /// The word's entry; one with `no_word` holds until the next call.
  const LatinWord& latin(std::string_view word);
  const HangulWord& hangul(std::u32string_view word);

 private:
  std::deque<LatinWord> latin_;
  std::deque<HangulWord> hangul_;
  std::unordered_map<std::string_view, const LatinWord*> latin_by_word_;
  std::unordered_map<std::u32string_view, const HangulWord*> hangul_by_word_;
  LatinWord other_latin_;
  HangulWord other_hangul_;
};

}  // namespace daejo
