#include "audit/model/numbered_places.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace daejo {
namespace {

constexpr unsigned bits_a_digit = 8;
constexpr std::size_t digits = 1U << bits_a_digit;

std::size_t digit_of(std::uint64_t numbered, unsigned pass) {
  return number_of(numbered) >> (pass * bits_a_digit) & (digits - 1);
}

/// Puts the values in the order of one digit of their numbers, equal ones as they stood.
void sort_by_digit(const std::vector<std::uint64_t>& from, std::vector<std::uint64_t>& to, unsigned pass) {
  std::array<std::uint32_t, digits> ends{};
  for (const std::uint64_t value : from) ++ends[digit_of(value, pass)];
  std::uint32_t begin = 0;
  for (std::uint32_t& end : ends) {
    const std::uint32_t count = end;
    end = begin;
    begin += count;
  }
  for (const std::uint64_t value : from) to[ends[digit_of(value, pass)]++] = value;
}

}  // namespace

void sort_by_number(std::vector<std::uint64_t>& places) {
  constexpr std::size_t few = 48;
  if (places.size() < few) {
    std::ranges::stable_sort(places, {}, number_of);
    return;
  }
  std::uint32_t all_bits = 0;
  for (const std::uint64_t value : places) all_bits |= number_of(value);
  std::vector<std::uint64_t> other(places.size());
  for (unsigned pass = 0; pass * bits_a_digit < 32 && all_bits >> (pass * bits_a_digit) != 0; ++pass) {
    sort_by_digit(places, other, pass);
    places.swap(other);
  }
}

}  // namespace daejo
