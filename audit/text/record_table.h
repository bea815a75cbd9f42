#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace daejo {

/// Four or eight bytes as a number, which differs from machine to machine.
template <typename Number>
Number number_at(const char* bytes) {
  Number number = 0;
  std::memcpy(&number, bytes, sizeof number);
  return number;
}

/// Drawn once for each run, so that no one can write words whose hashes collide.
struct TableSecret {
  TableSecret();

  std::uint64_t first = 0;
  std::uint64_t second = 0;
};

inline const TableSecret table_secret;

/// Both halves of a product, one over the other: every bit of either factor changes all of it. The step of
/// wyhash (Wang Yi 2019).
inline std::uint64_t folded_product(std::uint64_t a, std::uint64_t b) {
  __extension__ using Wide = unsigned __int128;
  const Wide product = Wide{a} * b;
  return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64U);
}

/// A key as tables look it up: any bytes, with their first sixteen as two numbers, which differ from machine
/// to machine, and a hash of them all, which differs from run to run.
struct TableKey {
  std::string_view bytes;
  std::uint64_t low = 0;   ///< Bytes 0 to 7; zeros where there are fewer.
  std::uint64_t high = 0;  ///< Bytes 8 to 15.
  std::uint32_t hash = 0;

  TableKey() = default;
  /// `readable` bytes may be read from the key's beginning on, its own and what follows: from sixteen on a
  /// short key costs no branch.
  TableKey(std::string_view key, std::size_t readable) { set(key, readable); }
  explicit TableKey(std::string_view key) : TableKey(key, key.size()) {}

  /// The same in place.
  void set(std::string_view key, std::size_t readable);

  static constexpr std::size_t head = 2 * sizeof(std::uint64_t);  ///< Bytes in `low` and `high`.
};

/// By how many bytes of a key's head count: the bits of the two numbers that they stand in.
using HeadMasks = std::array<std::array<std::uint64_t, 2>, TableKey::head + 1>;

constexpr HeadMasks make_head_masks() {
  constexpr std::size_t in_number = sizeof(std::uint64_t);
  HeadMasks masks{};
  for (std::size_t bytes = 0; bytes < masks.size(); ++bytes) {
    for (std::size_t at = 0; at < bytes; ++at) {
      masks[bytes][at / in_number] |= std::uint64_t{0xFF} << 8U * (at % in_number);
    }
  }
  return masks;
}

inline constexpr HeadMasks head_masks = make_head_masks();

inline void TableKey::set(std::string_view key, std::size_t readable) {
  bytes = key;
  std::array<char, head> copy{};
  const char* from = key.data();
  if (readable < head) {
    key.copy(copy.data(), head);
    from = copy.data();
  }
  const auto& masks = head_masks[std::min(key.size(), head)];
  low = number_at<std::uint64_t>(from) & masks[0];
  high = number_at<std::uint64_t>(from + sizeof low) & masks[1];
  std::uint64_t mixed = folded_product(low ^ table_secret.first, high ^ table_secret.second);
  const auto mix = [&](std::uint64_t block) { mixed = folded_product(mixed ^ block, table_secret.first); };
  if (key.size() > head) {
    const char* const end = key.data() + key.size();
    const char* at = key.data() + head;
    for (; at + sizeof low < end; at += sizeof low) mix(number_at<std::uint64_t>(at));
    mix(number_at<std::uint64_t>(end - sizeof low));  // may overlap the one before
    mix(key.size());
  }
  hash = static_cast<std::uint32_t>(mixed);
}

/// Records found by a key, both any bytes, in memory that only grows. A record's key and value lie together,
/// so that a look-up touches a slot and one place.
class RecordTable {
 public:
  static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

  /// The record's place, or `none`.
  std::uint32_t find(const TableKey& key) const {
    if (slots_.empty()) return none;
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t at = key.hash & mask; slots_[at].place != 0; at = (at + 1) & mask) {
      if (slots_[at].hash == key.hash && has_key(slots_[at].place - 1, key)) return slots_[at].place - 1;
    }
    return none;
  }

  /// Adds a record whose key is not there yet, of at most 65,535 bytes, and gives its place.
  std::uint32_t add(const TableKey& key, std::string_view value);

  /// Holds until the next record is added.
  std::string_view value_at(std::uint32_t place) const {
    const Sizes sizes = sizes_at(place);
    return {records_.data() + place + sizeof sizes + sizes.key, sizes.value};
  }

  std::uint32_t size() const { return count_; }

  /// A record is found faster where its slot was asked for some look-ups before, and then the record: a large
  /// table does not fit the fast memories.
  void ask_for_slot(std::uint32_t hash) const {
    if (!slots_.empty()) __builtin_prefetch(slots_.data() + (hash & (slots_.size() - 1)));
  }
  void ask_for_record(std::uint32_t hash) const {
    constexpr std::size_t line = 64;
    if (slots_.empty()) return;
    const std::uint32_t place = slots_[hash & (slots_.size() - 1)].place;
    if (place == 0) return;
    __builtin_prefetch(records_.data() + place - 1);
    __builtin_prefetch(records_.data() + place - 1 + line);
  }

 private:
  /// In front of each record's key and value.
  struct Sizes {
    std::uint16_t key = 0;
    std::uint16_t value = 0;
  };

  /// By open addressing; the place is one more than the record's, 0 is free.
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t place = 0;
  };

  Sizes sizes_at(std::uint32_t place) const {
    Sizes sizes;
    std::memcpy(&sizes, records_.data() + place, sizeof sizes);
    return sizes;
  }
  bool has_key(std::uint32_t place, const TableKey& key) const {
    const char* const bytes = records_.data() + place + sizeof(Sizes);
    const std::size_t size = sizes_at(place).key;
    if (size != key.bytes.size()) return false;
    const auto& masks = head_masks[std::min(size, TableKey::head)];
    const std::uint64_t differ = ((number_at<std::uint64_t>(bytes) & masks[0]) ^ key.low) |
                                 ((number_at<std::uint64_t>(bytes + sizeof key.low) & masks[1]) ^ key.high);
    if (differ != 0 || size <= TableKey::head) return differ == 0;
    return std::memcmp(bytes + TableKey::head, key.bytes.data() + TableKey::head, size - TableKey::head) == 0;
  }
  void put_in_slot(Slot slot);
  void grow();

  std::vector<char> records_;
  std::vector<Slot> slots_;
  std::uint32_t count_ = 0;
};

/// Appends a plain value to a record that is being made.
template <typename Value>
void append_value(std::string& record, const Value& value) {
  record.append(reinterpret_cast<const char*>(&value), sizeof value);
}

/// Takes a plain value out of a record, which must hold it, and goes on behind it.
template <typename Value>
Value take_value(const char*& at) {
  Value value;
  std::memcpy(&value, at, sizeof value);
  at += sizeof value;
  return value;
}

}  // namespace daejo
