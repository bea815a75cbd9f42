#pragma once

#include <cstddef>
#include <string_view>

namespace daejo::audit {

/// The number of leading syllables that form the stem of a Hangul word. Suffixes are cut off its end, at most
/// three in turn: particles (은/는, 에서, 으로), noun suffixes (들, 적), and forms of verbs such as 하다,
/// 되다, 시키다 and 이다. Each time, the longest suffix is cut that fits the syllable before it and leaves at
/// least two syllables. A word that ends in one of some listed nouns (확인) is not cut further.
std::size_t stem_length(std::u32string_view word);

/// Whether the Hangul directly after a Latin word or a number consists only of suffixes, such as 를 in
/// "LoRA를" and 에서는 in "GPT-4에서는". True for an empty `tail`.
bool is_particle_tail(std::u32string_view tail);

}  // namespace daejo::audit
