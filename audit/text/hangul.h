#pragma once

#include "base/hangul.h"

namespace daejo::audit {

/// The letters of a Hangul syllable as numbers, by Unicode's arithmetic: initial 0–18, vowel 0–20, final
/// 0–27. A final of 0 means that the syllable has none.
struct Jamo {
  int initial = 0;
  int vowel = 0;
  int final = 0;
};

constexpr Jamo decompose(char32_t syllable) {
  const int index = static_cast<int>(syllable) - 0xAC00;
  return {index / 588, index % 588 / 28, index % 28};
}

/// The number of the final consonant ㄹ. After ㄹ, the particle 으로 is written 로.
inline constexpr int final_rieul = 8;

}  // namespace daejo::audit
