#pragma once

#include <cstddef>
#include <string_view>

namespace daejo {

/// How many leading syllables of a Hangul word are its stem, after particles (은/는, 에서, 으로) and the
/// endings of 하다, 되다, 시키다 and 이다 are taken off, longest first, each only where it agrees with the
/// final consonant before it. At least 1; the whole length where nothing can go.
std::size_t stem_length(std::u32string_view word);

/// Whether a Hangul run that follows a Latin word or a number without a space is only particles and endings:
/// the 를 of "LoRA를", the 에서는 of "GPT-4에서는".
bool is_particle_tail(std::u32string_view tail);

}  // namespace daejo
