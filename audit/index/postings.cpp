#include "audit/index/postings.h"

namespace daejo::audit {

std::size_t Postings::add_to(std::span<std::uint32_t> sums, std::uint32_t first, std::uint32_t weight,
                             std::size_t at) const {
  if (!is_bitmap()) {
    for (; at < units_.size(); ++at) {
      // If the paper is before `first`, this wraps around to a huge number, which is past the end of `sums`.
      const std::uint32_t slot = units_[at] - first;
      if (slot >= sums.size()) break;
      sums[slot] += weight;
    }
    return at;
  }
  constexpr std::size_t word_bits = 64;
  constexpr std::size_t units_in_word = word_bits / unit_bits;
  for (std::size_t begin = 0; begin < sums.size(); begin += word_bits) {
    std::uint64_t word = 0;
    std::memcpy(&word, units_.data() + (first + begin) / unit_bits, units_in_word * sizeof(std::uint16_t));
    for (; word != 0; word &= word - 1) {
      const std::size_t slot = begin + static_cast<std::size_t>(std::countr_zero(word));
      if (slot < sums.size()) sums[slot] += weight;
    }
  }
  return at;
}

void append_postings(std::vector<std::uint16_t>& units, std::span<const std::uint16_t> papers) {
  if (papers.size() < Postings::bitmap_units) {
    units.insert(units.end(), papers.begin(), papers.end());
    return;
  }
  const std::size_t begin = units.size();
  units.resize(begin + Postings::bitmap_units, 0);
  for (const std::uint16_t paper : papers) {
    auto& unit = units[begin + paper / Postings::unit_bits];
    unit = static_cast<std::uint16_t>(unit | 1U << paper % Postings::unit_bits);
  }
}

}  // namespace daejo::audit
