#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <vector>

namespace daejo::audit {

/// The papers of one segment that have a term, read directly from the file. If they are fewer than 4,096,
/// they are stored as an ascending list of numbers, else as a bitmap, which is then no larger. These are the
/// two main containers of Roaring bitmaps (Chambi, Lemire, Kaser and Godin 2016, "Better bitmap performance
/// with Roaring bitmaps").
class Postings {
 public:
  static constexpr std::size_t bitmap_units = 4096;
  static constexpr std::size_t unit_bits = 16;

  Postings() = default;
  /// Reads the units as a list or as a bitmap, depending on how many there are.
  explicit Postings(std::span<const std::uint16_t> units)
      : units_(units), is_bitmap_(units.size() == bitmap_units) {}
  /// Reads the units as a list of paper numbers, however many there are.
  static Postings of_numbers(std::span<const std::uint16_t> numbers) {
    Postings postings;
    postings.units_ = numbers;
    return postings;
  }

  bool is_empty() const { return units_.empty(); }
  bool is_bitmap() const { return is_bitmap_; }
  /// What it costs to go through all papers. The unit is roughly the cost of one paper.
  std::size_t cost() const { return units_.size(); }

  bool contains(std::uint32_t paper) const {
    if (is_bitmap()) return (units_[paper / unit_bits] >> paper % unit_bits & 1U) != 0;
    return std::ranges::binary_search(units_, paper);
  }

  /// The position, for `add_to`, of the first paper whose number is at least `paper`.
  std::size_t find(std::uint32_t paper) const {
    if (is_bitmap()) return paper / unit_bits;
    return static_cast<std::size_t>(std::ranges::lower_bound(units_, paper) - units_.begin());
  }

  /// Adds `weight` to the sums of the papers that have the term. `sums[0]` belongs to paper `first`, which
  /// must be a multiple of 64. `at` is the position of `first`: from `find`, or as returned by the call for
  /// the papers before. Returns the position after the last sum. If a list is damaged, papers that are out of
  /// order are skipped.
  std::size_t add_to(std::span<std::uint32_t> sums, std::uint32_t first, std::uint32_t weight,
                     std::size_t at) const;

 private:
  std::span<const std::uint16_t> units_;
  bool is_bitmap_ = false;
};

/// Appends the units for a list of papers, which must be ascending and without duplicates.
void append_postings(std::vector<std::uint16_t>& units, std::span<const std::uint16_t> papers);

}  // namespace daejo::audit
