#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace daejo::audit {

/// The consonants of a Hangul word as a Korean hears them, one letter each, similar to Soundex (Russell
/// 1918). There are nine classes of consonants for both alphabets: K (ㄱㅋㄲ, k, hard c and g, q), T (ㄷㅌㄸ,
/// final ㅅ, d, t), P (ㅂㅍㅃ, p, b, f, v), S (ㅅㅆ, s, soft c, th, sh), C (ㅈㅊㅉ, j, ch, z, soft g), M (ㅁ,
/// m), N (ㄴ, final ㅇ, n, ng), L (ㄹ, l, r before a vowel) and H (ㅎ, h before a vowel). Vowels are dropped,
/// and equal neighbours are merged: 트랜스포머 and "transformer" both give TLNSPM.
std::string sound_of_hangul(std::u32string_view word);

/// The consonants of a lower-case Latin word, in the same classes. Characters other than a–z have no sound.
std::string sound_of_latin(std::string_view word);

/// A sound packed for comparison: its first sixteen consonants, four bits each, the first in the lowest bits.
class Sound {
 public:
  Sound() = default;
  /// Packs the result of `sound_of_hangul` or `sound_of_latin`.
  Sound(std::string_view consonants);  // NOLINT(google-explicit-constructor): the same thing, packed
  Sound(const std::string& consonants) : Sound(std::string_view(consonants)) {}
  Sound(const char* consonants) : Sound(std::string_view(consonants)) {}

  std::uint64_t packed() const { return packed_; }
  std::size_t length() const {
    return most - static_cast<std::size_t>(std::countl_zero(packed_)) / bits_each;
  }
  /// The consonants after the first `count`, packed.
  std::uint64_t after(std::size_t count) const { return count < most ? packed_ >> (count * bits_each) : 0; }
  /// How many leading consonants this sound has in common with `other`, which must be a different sound.
  std::size_t shared_with(Sound other) const {
    return static_cast<std::size_t>(std::countr_zero(packed_ ^ other.packed_)) / bits_each;
  }

 private:
  static constexpr unsigned bits_each = 4;
  static constexpr std::size_t most = 64 / bits_each;

  std::uint64_t packed_ = 0;
};

/// Whether a sound is long enough to be compared: at least three consonants.
inline bool can_sound_alike(Sound sound) {
  constexpr std::size_t shortest = 3;
  return sound.length() >= shortest;
}

/// Whether two sounds are so similar that they may be the same word: they are equal and have at least three
/// consonants, or both have at least five and they differ by one consonant that is added, left out or
/// replaced.
inline bool sounds_alike(Sound a, Sound b) {
  constexpr std::size_t shortest_with_edit = 5;
  if (a.packed() == b.packed()) return can_sound_alike(a);
  const bool a_is_longer = a.packed() > b.packed();
  const Sound longer = a_is_longer ? a : b;
  const Sound other = a_is_longer ? b : a;
  const std::size_t length = other.length();
  const std::size_t difference = longer.length() - length;
  if (length < shortest_with_edit || difference > 1) return false;
  const std::size_t same = longer.shared_with(other);
  return longer.after(same + 1) == other.after(same + 1 - difference);
}

}  // namespace daejo::audit
