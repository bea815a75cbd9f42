#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace daejo {

/// Records found by a key, both any bytes, in memory that only grows. A record's key and value lie together,
/// so that a look-up touches a slot and one place.
class RecordTable {
 public:
  static constexpr std::uint32_t none = std::numeric_limits<std::uint32_t>::max();

  /// The record's place, or `none`. `hash` is any 32 bits that go with the key.
  std::uint32_t find(std::string_view key, std::uint32_t hash) const {
    if (slots_.empty()) return none;
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t at = hash & mask; slots_[at].place != 0; at = (at + 1) & mask) {
      if (slots_[at].hash != hash) continue;
      const std::uint32_t place = slots_[at].place - 1;
      if (key_at(place) == key) return place;
    }
    return none;
  }

  /// Adds a record whose key is not there yet, of at most 65,535 bytes, and gives its place.
  std::uint32_t add(std::string_view key, std::uint32_t hash, std::string_view value);

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
  std::string_view key_at(std::uint32_t place) const {
    return {records_.data() + place + sizeof(Sizes), sizes_at(place).key};
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

/// Takes a plain value off the front of a record.
template <typename Value>
Value take_value(std::string_view& record) {
  Value value;
  std::memcpy(&value, record.data(), sizeof value);
  record.remove_prefix(sizeof value);
  return value;
}

/// Four or eight bytes as a number, which differs from machine to machine.
template <typename Number>
Number number_at(const char* bytes) {
  Number number = 0;
  std::memcpy(&number, bytes, sizeof number);
  return number;
}

/// A hash of any bytes, for tables in memory: it differs from machine to machine.
inline std::uint32_t hash_for_table(std::string_view bytes) {
  using Long = std::uint64_t;
  using Short = std::uint32_t;
  // The upper half of a product mixes all bytes into all bits.
  constexpr Long factor = 0x9E3779B97F4A7C15U;
  Long hash = bytes.size() * factor;
  const auto mix = [&](Long block) {
    hash = (hash ^ block) * factor;
    hash ^= hash >> 32U;
  };
  const char* const begin = bytes.data();
  const char* const end = begin + bytes.size();
  if (bytes.size() >= sizeof(Long)) {
    for (const char* at = begin; at + sizeof(Long) < end; at += sizeof(Long)) mix(number_at<Long>(at));
    mix(number_at<Long>(end - sizeof(Long)));  // may overlap the one before
  } else if (bytes.size() >= sizeof(Short)) {
    mix(Long{number_at<Short>(begin)} << 32U | number_at<Short>(end - sizeof(Short)));
  } else {
    Long block = 0;
    for (const char byte : bytes) block = block << 8U | static_cast<unsigned char>(byte);
    mix(block);
  }
  return static_cast<std::uint32_t>(hash);
}

}  // namespace daejo
