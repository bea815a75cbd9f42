#pragma once

#include <cstdint>
#include <vector>

namespace daejo {

/// A number and the place that it stands at in one value, which sorts by number, then by place.
constexpr std::uint64_t numbered_place(std::uint32_t number, std::uint32_t place) {
  return std::uint64_t{number} << 32U | place;
}

constexpr std::uint32_t number_of(std::uint64_t numbered) {
  return static_cast<std::uint32_t>(numbered >> 32U);
}

constexpr std::uint32_t place_of(std::uint64_t numbered) {
  return static_cast<std::uint32_t>(numbered);
}

/// Sorts by number; the places of a number keep their order.
void sort_by_number(std::vector<std::uint64_t>& places);

}  // namespace daejo
