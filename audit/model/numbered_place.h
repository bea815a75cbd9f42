#pragma once

#include <cstdint>

namespace daejo::audit {

/// Packs the number of a term and the place where it occurs into one value. Sorting such values sorts by
/// number and then by place, and is fast.
constexpr std::uint64_t numbered_place(std::uint32_t number, std::uint32_t place) {
  return std::uint64_t{number} << 32U | place;
}

constexpr std::uint32_t number_of(std::uint64_t numbered) {
  return static_cast<std::uint32_t>(numbered >> 32U);
}

constexpr std::uint32_t place_of(std::uint64_t numbered) {
  return static_cast<std::uint32_t>(numbered);
}

}  // namespace daejo::audit
