#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace daejo::audit {

/// Encodes ascending numbers as their differences (variable byte code); the first difference is from 0. Each
/// difference takes as few bytes as possible. A byte holds seven bits of the difference, the lowest bits come
/// first, and the last byte of a difference has the top bit set.
class DifferenceWriter {
 public:
  explicit DifferenceWriter(std::vector<std::uint8_t>& bytes) : bytes_(bytes) {}

  void add(std::uint32_t number) {
    std::uint32_t difference = number - last_;
    last_ = number;
    for (; difference >= stop; difference >>= 7U) {
      bytes_.push_back(static_cast<std::uint8_t>(difference & (stop - 1U)));
    }
    bytes_.push_back(static_cast<std::uint8_t>(difference | stop));
  }

 private:
  static constexpr std::uint32_t stop = 0x80;
  std::vector<std::uint8_t>& bytes_;
  std::uint32_t last_ = 0;
};

class DifferenceReader {
 public:
  explicit DifferenceReader(std::span<const std::uint8_t> bytes) : bytes_(bytes) {}

  /// Returns the next number; nothing at the end, if the bytes end in the middle of a number, or if a
  /// difference is longer than five bytes.
  std::optional<std::uint32_t> next() {
    constexpr unsigned stop = 0x80;
    std::uint32_t difference = 0;
    for (unsigned shift = 0; at_ < bytes_.size() && shift < 32; shift += 7) {
      const unsigned byte = bytes_[at_++];
      difference |= (byte & (stop - 1U)) << shift;
      if ((byte & stop) != 0) return last_ += difference;
    }
    return std::nullopt;
  }

  bool is_at_end() const { return at_ == bytes_.size(); }

 private:
  std::span<const std::uint8_t> bytes_;
  std::size_t at_ = 0;
  std::uint32_t last_ = 0;
};

}  // namespace daejo::audit
