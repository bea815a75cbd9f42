#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <vector>

namespace daejo {

/// The papers of one segment that have a term, ascending, read in place: their numbers, or where they are
/// 4,096 or more a bitmap, which is then no larger. These are the two main containers of Roaring bitmaps
/// (Chambi, Lemire, Kaser and Godin 2016, "Better bitmap performance with Roaring bitmaps").
class Postings {
 public:
  static constexpr std::size_t bitmap_units = 4096;
  static constexpr std::size_t unit_bits = 16;

  Postings() = default;
  /// A list or a bitmap, by the number of units.
  explicit Postings(std::span<const std::uint16_t> units)
      : units_(units), is_bitmap_(units.size() == bitmap_units) {}
  /// A list of paper numbers, however long.
  static Postings of_numbers(std::span<const std::uint16_t> numbers) {
    Postings postings;
    postings.units_ = numbers;
    return postings;
  }

  bool is_empty() const { return units_.empty(); }
  bool is_bitmap() const { return is_bitmap_; }
  /// How much it costs to go through: about how many papers.
  std::size_t cost() const { return units_.size(); }

  bool contains(std::uint32_t paper) const {
    if (is_bitmap()) return (units_[paper / unit_bits] >> paper % unit_bits & 1U) != 0;
    return std::ranges::binary_search(units_, paper);
  }

  /// Where to begin for papers from `paper` on, for `add_to`.
  std::size_t find(std::uint32_t paper) const {
    if (is_bitmap()) return paper / unit_bits;
    return static_cast<std::size_t>(std::ranges::lower_bound(units_, paper) - units_.begin());
  }

  /// Adds `weight` to the sum of each paper from `first` on, a multiple of 64, up to the sums' end. `at` is
  /// what `find(first)` gives or the last call for the papers before; gives the same for the papers behind.
  /// Papers that a damaged list has out of order are not added.
  std::size_t add_to(std::span<std::uint32_t> sums, std::uint32_t first, std::uint32_t weight,
                     std::size_t at) const;

 private:
  std::span<const std::uint16_t> units_;
  bool is_bitmap_ = false;
};

/// Appends the units of a list of papers, ascending, each once.
void append_postings(std::vector<std::uint16_t>& units, std::span<const std::uint16_t> papers);

}  // namespace daejo
