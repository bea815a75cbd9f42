#pragma once

#include <cstdint>

namespace daejo::audit {

/// Packs the number of a term and the place where the term occurs into one value. Sorting the values, which
/// is fast, puts them in the order of the numbers, and for equal numbers in the order of the places.
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
