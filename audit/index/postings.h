#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <vector>

namespace daejo::audit {

/// The papers that have a term, among at most 65,536 numbered papers. This is a view of 16-bit units in other
/// memory, such as a mapped index file. In a file, fewer than 4,096 papers are stored as an ascending list of
/// their numbers. 4,096 or more are stored as a bitmap of 4,096 units, because the list would not be smaller.
/// These are the two containers of Roaring bitmaps (Chambi, Lemire, Kaser and Godin 2016, "Better bitmap
/// performance with Roaring bitmaps").
class Postings {
 public:
  static constexpr std::size_t bitmap_units = 4096;
  static constexpr std::size_t unit_bits = 16;

  Postings() = default;
  /// Reads 4,096 units as a bitmap, and any other number of units as a list of paper numbers.
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
  /// Roughly the time that it takes to go through all papers. One paper of a list takes 1.
  std::size_t cost() const { return units_.size(); }

  bool contains(std::uint32_t paper) const {
    if (is_bitmap()) return (units_[paper / unit_bits] >> paper % unit_bits & 1U) != 0;
    return std::ranges::binary_search(units_, paper);
  }

  /// The position that `add_to` needs if `paper` is its `first`. In a list, this is the index of the first
  /// number that is at least `paper`.
  std::size_t find(std::uint32_t paper) const {
    if (is_bitmap()) return paper / unit_bits;
    return static_cast<std::size_t>(std::ranges::lower_bound(units_, paper) - units_.begin());
  }

  /// Adds `weight` to the sums of the papers that have the term. `sums[i]` is the sum of paper `first + i`,
  /// and `first` must be a multiple of 64. `at` is the result of `find(first)`, or of the call of `add_to`
  /// for the papers just before `first`. Returns the `at` for the papers after these. In a damaged list that
  /// does not ascend, papers may be missed, but nothing outside `sums` is changed.
  std::size_t add_to(std::span<std::uint32_t> sums, std::uint32_t first, std::uint32_t weight,
                     std::size_t at) const;

 private:
  std::span<const std::uint16_t> units_;
  bool is_bitmap_ = false;
};

/// Appends the units that store the papers of a term. `papers` must be ascending and without duplicates.
void append_postings(std::vector<std::uint16_t>& units, std::span<const std::uint16_t> papers);

}  // namespace daejo::audit
