#include "audit/word_memory.h"

#include "audit/english_word.h"
#include "audit/korean_word.h"
#include "base/utf8.h"

namespace daejo {
namespace {

constexpr std::size_t most_words = 1U << 16U;
constexpr std::size_t first_slots = 1U << 12U;

/// The upper half of a product mixes all characters into all bits.
std::uint32_t hash_of(std::u32string_view word) {
  std::uint64_t hash = 0;
  for (const char32_t c : word) hash = (hash ^ c) * 0x9E3779B97F4A7C15U;
  return static_cast<std::uint32_t>(hash >> 32U);
}

}  // namespace

std::uint32_t WordMemory::Table::find(std::u32string_view word, std::uint32_t hash) const {
  if (slots.empty()) return no_word;
  const std::size_t mask = slots.size() - 1;
  for (std::size_t at = hash & mask; slots[at].number != 0; at = (at + 1) & mask) {
    if (slots[at].hash != hash) continue;
    const std::uint32_t number = slots[at].number - 1;
    const Entry& entry = entries[number];
    if (std::u32string_view(words).substr(entry.word_begin, entry.word_size) == word) return number;
  }
  return no_word;
}

void WordMemory::Table::grow() {
  std::vector<Slot> former(slots.empty() ? first_slots : 2 * slots.size());
  former.swap(slots);
  const std::size_t mask = slots.size() - 1;
  for (const Slot& slot : former) {
    if (slot.number == 0) continue;
    std::size_t at = slot.hash & mask;
    while (slots[at].number != 0) at = (at + 1) & mask;
    slots[at] = slot;
  }
}

void WordMemory::Table::index(std::uint32_t hash) {
  if (2 * entries.size() > slots.size()) grow();
  const std::size_t mask = slots.size() - 1;
  std::size_t at = hash & mask;
  while (slots[at].number != 0) at = (at + 1) & mask;
  slots[at] = {hash, static_cast<std::uint32_t>(entries.size())};
}

template <typename Read>
std::uint32_t WordMemory::find_or_read(Table& table, std::u32string_view word, const Read& read) {
  const std::uint32_t hash = hash_of(word);
  const std::uint32_t known = table.find(word, hash);
  if (known != no_word) return known;
  stem_.clear();
  other_ = read();
  if (table.entries.size() == most_words) return no_word;
  Entry& entry = table.entries.emplace_back(other_);
  entry.word_begin = table.words.size();
  entry.word_size = static_cast<std::uint32_t>(word.size());
  entry.stem_begin = table.stems.size();
  entry.stem_size = static_cast<std::uint32_t>(stem_.size());
  table.words += word;
  table.stems += stem_;
  table.index(hash);
  return static_cast<std::uint32_t>(table.entries.size() - 1);
}

LatinWord WordMemory::latin(std::u32string_view word) {
  const std::uint32_t number = find_or_read(latin_, word, [&] {
    std::string text;
    for (const char32_t c : word) append_utf8(text, c);
    stem_ = english_stem(text);
    Entry entry;
    entry.mark = is_stop_word(text);
    return entry;
  });
  if (number == no_word) return {no_word, stem_, other_.mark};
  const Entry& entry = latin_.entries[number];
  return {number, std::string_view(latin_.stems).substr(entry.stem_begin, entry.stem_size), entry.mark};
}

HangulWord WordMemory::hangul(std::u32string_view word) {
  const std::uint32_t number = find_or_read(hangul_, word, [&] {
    Entry entry;
    entry.stem_length = static_cast<std::uint32_t>(stem_length(word));
    for (const char32_t syllable : word.substr(0, entry.stem_length)) append_utf8(stem_, syllable);
    entry.mark = is_particle_tail(word);
    return entry;
  });
  if (number == no_word) return {no_word, stem_, other_.stem_length, other_.mark};
  const Entry& entry = hangul_.entries[number];
  return {number, std::string_view(hangul_.stems).substr(entry.stem_begin, entry.stem_size),
          entry.stem_length, entry.mark};
}

}  // namespace daejo
