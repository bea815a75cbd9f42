#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace daejo {

/// Where the stretches of a text between spaces begin and end, found for 64 bytes at a time. It keeps its
/// memory from text to text.
class WordBounds {
 public:
  /// The bytes that one word may have for `is_plain` to answer: as many as are looked at together.
  static constexpr std::size_t longest = 64;

  /// Looks through a text of less than 4 GiB. Space, tab and the line breaks of ASCII count as spaces.
  void find(std::string_view text);

  /// The beginning of each word and its end, by turns; holds until the next text.
  std::span<const std::uint32_t> bounds() const { return bounds_; }

  /// Whether bytes `begin` up to `end`, at most `longest`, are all `ordinary` (byte_class.h).
  bool is_plain(std::size_t begin, std::size_t end) const {
    const std::size_t block = begin / longest;
    const std::size_t shift = begin % longest;
    const std::uint64_t bits = unusual_[block] >> shift | unusual_[block + 1] << 1U << (longest - 1 - shift);
    return bits << (longest - (end - begin)) == 0;
  }

 private:
  std::vector<std::uint32_t> bounds_;
  std::vector<std::uint64_t> unusual_;  ///< By block, a bit for each byte; one block more than there are.
};

}  // namespace daejo
