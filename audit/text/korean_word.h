#pragma once

#include <cstddef>
#include <string_view>

namespace daejo::audit {

/// The number of leading syllables that form the stem of a Hangul word. It removes particles (은/는, 에서,
/// 으로) and endings of 하다, 되다, 시키다 and 이다, the longest first, but only if their form fits the final
/// consonant before them. At least 1; the whole length if nothing can be removed.
std::size_t stem_length(std::u32string_view word);

/// Whether the Hangul directly after a Latin word or a number consists of particles and endings, as 를 in
/// "LoRA를" and 에서는 in "GPT-4에서는".
bool is_particle_tail(std::u32string_view tail);

}  // namespace daejo::audit
