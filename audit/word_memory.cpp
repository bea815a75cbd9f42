#include "audit/word_memory.h"

#include <cstring>

#include "audit/english_word.h"
#include "audit/korean_word.h"
#include "base/utf8.h"

namespace daejo {
namespace {

constexpr std::size_t most_words = 1U << 16U;
/// Words are cut before they come here; this keeps a record small whoever calls.
constexpr std::size_t longest_word = 256;
constexpr std::size_t first_slots = 1U << 12U;

}  // namespace

std::uint32_t hash_of_word(std::u32string_view word) {
  // The upper half of a product mixes all characters into all bits.
  std::uint64_t hash = 0;
  for (const char32_t c : word) hash = (hash ^ c) * 0x9E3779B97F4A7C15U;
  return static_cast<std::uint32_t>(hash >> 32U);
}

void WordMemory::Table::ask_for_slot(std::uint32_t hash) const {
  if (!slots.empty()) __builtin_prefetch(slots.data() + (hash & (slots.size() - 1)));
}

void WordMemory::Table::ask_for_record(std::uint32_t hash) const {
  if (slots.empty()) return;
  const Slot& slot = slots[hash & (slots.size() - 1)];
  if (slot.place != 0) __builtin_prefetch(records.data() + slot.place - 1);
}

WordMemory::Head WordMemory::Table::head_at(std::uint32_t place) const {
  Head head;
  std::memcpy(&head, records.data() + place, sizeof head);
  return head;
}

std::string_view WordMemory::Table::stem_at(std::uint32_t place, const Head& head) const {
  return {records.data() + place + sizeof head + head.word_size * sizeof(char32_t), head.stem_size};
}

std::uint32_t WordMemory::Table::find(std::u32string_view word, std::uint32_t hash) const {
  if (slots.empty()) return no_word;
  const std::size_t mask = slots.size() - 1;
  for (std::size_t at = hash & mask; slots[at].place != 0; at = (at + 1) & mask) {
    if (slots[at].hash != hash) continue;
    const std::uint32_t place = slots[at].place - 1;
    const bool is_same =
        head_at(place).word_size == word.size() &&
        std::memcmp(records.data() + place + sizeof(Head), word.data(), word.size() * sizeof(char32_t)) == 0;
    if (is_same) return place;
  }
  return no_word;
}

void WordMemory::Table::put_in_slot(Slot slot) {
  const std::size_t mask = slots.size() - 1;
  std::size_t at = slot.hash & mask;
  while (slots[at].place != 0) at = (at + 1) & mask;
  slots[at] = slot;
}

void WordMemory::Table::grow() {
  std::vector<Slot> former(slots.empty() ? first_slots : 2 * slots.size());
  former.swap(slots);
  for (const Slot& slot : former) {
    if (slot.place != 0) put_in_slot(slot);
  }
}

std::uint32_t WordMemory::Table::add(std::u32string_view word, std::uint32_t hash, const Reading& reading) {
  if (2 * std::size_t{count} >= slots.size()) grow();
  const Head head{count++, static_cast<std::uint16_t>(word.size()),
                  static_cast<std::uint16_t>(reading.stem.size()),
                  static_cast<std::uint16_t>(reading.stem_length), reading.mark};
  const auto place = static_cast<std::uint32_t>(records.size());
  const auto append = [&](const void* bytes, std::size_t size) {
    const auto* const begin = static_cast<const char*>(bytes);
    records.insert(records.end(), begin, begin + size);
  };
  append(&head, sizeof head);
  append(word.data(), word.size() * sizeof(char32_t));
  append(reading.stem.data(), reading.stem.size());
  records.resize((records.size() + alignof(Head) - 1) / alignof(Head) * alignof(Head));
  put_in_slot({hash, place + 1});
  return place;
}

template <typename Read>
std::uint32_t WordMemory::find_or_read(Table& table, std::u32string_view word, std::uint32_t hash,
                                       const Read& read) {
  const std::uint32_t known = table.find(word, hash);
  if (known != no_word) return known;
  other_ = read();
  const bool is_kept = table.count < most_words && word.size() <= longest_word;
  return is_kept ? table.add(word, hash, other_) : no_word;
}

LatinWord WordMemory::latin(std::u32string_view word, std::uint32_t hash) {
  const std::uint32_t place = find_or_read(latin_, word, hash, [&] {
    std::string text;
    for (const char32_t c : word) append_utf8(text, c);
    return Reading{std::string(english_stem(text)), 0, is_stop_word(text)};
  });
  if (place == no_word) return {no_word, other_.stem, other_.mark};
  const Head head = latin_.head_at(place);
  return {head.number, latin_.stem_at(place, head), head.mark};
}

HangulWord WordMemory::hangul(std::u32string_view word, std::uint32_t hash) {
  const std::uint32_t place = find_or_read(hangul_, word, hash, [&] {
    Reading reading{{}, static_cast<std::uint32_t>(stem_length(word)), is_particle_tail(word)};
    for (const char32_t syllable : word.substr(0, reading.stem_length)) append_utf8(reading.stem, syllable);
    return reading;
  });
  if (place == no_word) return {no_word, other_.stem, other_.stem_length, other_.mark};
  const Head head = hangul_.head_at(place);
  return {head.number, hangul_.stem_at(place, head), head.stem_length, head.mark};
}

}  // namespace daejo
