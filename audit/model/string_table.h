#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace daejo {

/// Strings numbered from 0, which can be found by number or by text. The three arrays are read from a mapped
/// file in place. They are a hash table with open addressing by 64-bit FNV-1a; a slot holds a number plus
/// one, and 0 if it is free.
class StringTable {
 public:
  StringTable() = default;
  /// `offsets` has one more element than there are strings; `slots` is a power of two in size. Throws `Error`
  /// where the arrays contradict each other.
  StringTable(std::span<const std::uint32_t> offsets, std::span<const char> bytes,
              std::span<const std::uint32_t> slots);
  /// As above, without looking at the arrays, which were checked before.
  static StringTable of_checked(std::span<const std::uint32_t> offsets, std::span<const char> bytes,
                                std::span<const std::uint32_t> slots);

  std::size_t size() const { return offsets_.empty() ? 0 : offsets_.size() - 1; }
  std::string_view operator[](std::size_t number) const {
    return {bytes_.data() + offsets_[number], offsets_[number + 1] - offsets_[number]};
  }
  std::optional<std::uint32_t> find(std::string_view text) const;
  /// As above, with the text's `hash_bytes`. It is faster if `prefetch` was called some time before.
  std::optional<std::uint32_t> find(std::string_view text, std::uint64_t hash) const;
  void prefetch(std::uint64_t hash) const;

 private:
  std::span<const std::uint32_t> offsets_;
  std::span<const char> bytes_;
  std::span<const std::uint32_t> slots_;
};

/// The arrays of a `StringTable`, owned.
struct StringTableArrays {
  std::vector<std::uint32_t> offsets;
  std::vector<char> bytes;
  std::vector<std::uint32_t> slots;

  StringTable view() const { return {offsets, bytes, slots}; }
};

/// Numbers the strings in their order; they must be distinct.
StringTableArrays make_string_table(std::span<const std::string> strings);

/// FNV-1a, 64 bits.
std::uint64_t hash_bytes(std::string_view bytes);

}  // namespace daejo
