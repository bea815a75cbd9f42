#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace daejo::audit {

/// Strings numbered from 0 that can be looked up by number or by text. The table is a view of three arrays in
/// other memory, such as a mapped file. `bytes` has the strings end to end. `slots` is a hash table with open
/// addressing by 64-bit FNV-1a: a slot holds the number of a string plus one, or 0 if the slot is free.
class StringTable {
 public:
  StringTable() = default;
  /// `offsets` says where each string starts in `bytes`, and ends with the size of `bytes`. The size of
  /// `slots` must be a power of two and greater than the number of strings. Throws `Error` if the arrays are
  /// inconsistent.
  StringTable(std::span<const std::uint32_t> offsets, std::span<const char> bytes,
              std::span<const std::uint32_t> slots);
  /// Makes a table of arrays that are known to be consistent, without checking them.
  static StringTable of_checked(std::span<const std::uint32_t> offsets, std::span<const char> bytes,
                                std::span<const std::uint32_t> slots);

  std::size_t size() const { return offsets_.empty() ? 0 : offsets_.size() - 1; }
  std::string_view operator[](std::size_t number) const {
    return {bytes_.data() + offsets_[number], offsets_[number + 1] - offsets_[number]};
  }
  std::optional<std::uint32_t> find(std::string_view text) const;
  /// Finds a text whose `hash_bytes` is `hash`. This is faster if `prefetch` was called some time before.
  std::optional<std::uint32_t> find(std::string_view text, std::uint64_t hash) const;
  void prefetch(std::uint64_t hash) const;

 private:
  std::span<const std::uint32_t> offsets_;
  std::span<const char> bytes_;
  std::span<const std::uint32_t> slots_;
};

/// The three arrays of a `StringTable`, in vectors that own their memory.
struct StringTableArrays {
  std::vector<std::uint32_t> offsets;
  std::vector<char> bytes;
  std::vector<std::uint32_t> slots;

  StringTable view() const { return {offsets, bytes, slots}; }
};

/// Makes the arrays of a table in which the strings are numbered in the given order. They must be distinct.
StringTableArrays make_string_table(std::span<const std::string> strings);

/// The 64-bit FNV-1a hash.
std::uint64_t hash_bytes(std::string_view bytes);

}  // namespace daejo::audit
