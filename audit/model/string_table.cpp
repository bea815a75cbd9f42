#include "audit/model/string_table.h"

#include <bit>

#include "base/error.h"

namespace daejo::audit {

std::uint64_t hash_bytes(std::string_view bytes) {
  std::uint64_t hash = 0xcbf29ce484222325U;
  for (const char byte : bytes) {
    hash ^= static_cast<unsigned char>(byte);
    hash *= 0x100000001b3U;
  }
  return hash;
}

StringTable::StringTable(std::span<const std::uint32_t> offsets, std::span<const char> bytes,
                         std::span<const std::uint32_t> slots)
    : offsets_(offsets), bytes_(bytes), slots_(slots) {
  bool sound = !offsets.empty() && offsets.front() == 0 && offsets.back() == bytes.size() &&
               std::has_single_bit(slots.size()) && slots.size() > size();
  for (std::size_t i = 1; sound && i < offsets.size(); ++i) sound = offsets[i - 1] <= offsets[i];
  for (std::size_t i = 0; sound && i < slots.size(); ++i) sound = slots[i] <= size();
  if (!sound) throw Error("A table of strings in the model is damaged; make or download the model again.");
}

StringTable StringTable::of_checked(std::span<const std::uint32_t> offsets, std::span<const char> bytes,
                                    std::span<const std::uint32_t> slots) {
  StringTable table;
  table.offsets_ = offsets;
  table.bytes_ = bytes;
  table.slots_ = slots;
  return table;
}

void StringTable::prefetch(std::uint64_t hash) const {
  if (!slots_.empty()) __builtin_prefetch(slots_.data() + (hash & (slots_.size() - 1)));
}

std::optional<std::uint32_t> StringTable::find(std::string_view text) const {
  return find(text, hash_bytes(text));
}

std::optional<std::uint32_t> StringTable::find(std::string_view text, std::uint64_t hash) const {
  if (slots_.empty()) return std::nullopt;
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = hash & mask, probes = 0; probes < slots_.size(); at = (at + 1) & mask, ++probes) {
    if (slots_[at] == 0) return std::nullopt;
    const std::uint32_t number = slots_[at] - 1;
    if ((*this)[number] == text) return number;
  }
  return std::nullopt;
}

StringTableArrays make_string_table(std::span<const std::string> strings) {
  StringTableArrays table;
  table.offsets.push_back(0);
  table.slots.assign(std::bit_ceil(strings.size() * 2 + 2), 0);
  const std::size_t mask = table.slots.size() - 1;
  for (const std::string& text : strings) {
    std::size_t at = hash_bytes(text) & mask;
    while (table.slots[at] != 0) at = (at + 1) & mask;
    table.slots[at] = static_cast<std::uint32_t>(table.offsets.size());
    table.bytes.insert(table.bytes.end(), text.begin(), text.end());
    table.offsets.push_back(static_cast<std::uint32_t>(table.bytes.size()));
  }
  return table;
}

}  // namespace daejo::audit
