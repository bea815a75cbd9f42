#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace daejo {

/// The consonants of a word in eight classes, as a Korean hears them, in the manner of Soundex (Russell 1918)
/// over two alphabets: K (ㄱㅋㄲ, k, hard c and g, q), T (ㄷㅌㄸ, d, t), P (ㅂㅍㅃ, p, b, f, v), S (ㅅㅆ, s,
/// soft c, th, sh), C (ㅈㅊㅉ, j, ch, z, soft g), M, N, L (ㄹ, l, r before a vowel) and H. Vowels are
/// dropped, repeats folded: 트랜스포머 and "transformer" are both TLNSPM.
std::string sound_of_hangul(std::u32string_view word);

/// The same for a lower-case Latin word; what is not a–z is passed over.
std::string sound_of_latin(std::string_view word);

/// A sound as it is compared: its first sixteen consonants, four bits each, the first in the lowest. Long
/// words are told apart by fewer.
class Sound {
 public:
  Sound() = default;
  /// Of what the functions above gave.
  Sound(std::string_view consonants);  // NOLINT(google-explicit-constructor): the same thing, packed
  Sound(const std::string& consonants) : Sound(std::string_view(consonants)) {}
  Sound(const char* consonants) : Sound(std::string_view(consonants)) {}

  std::uint64_t packed() const { return packed_; }

 private:
  std::uint64_t packed_ = 0;
};

/// Whether two sounds are near enough to be one word: equal from three consonants, one edit apart from five.
/// Shorter ones say too little.
bool sounds_alike(Sound a, Sound b);

}  // namespace daejo
