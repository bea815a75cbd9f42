#include "audit/text/word_cache.h"

#include <algorithm>
#include <random>

#include "audit/text/english_word.h"
#include "audit/text/hangul.h"
#include "audit/text/korean_word.h"
#include "base/utf8.h"

namespace daejo::audit {
namespace {

constexpr std::size_t most_words = 1U << 16U;
/// Longer words are rarely repeated, so caching them would not save time.
constexpr std::size_t longest_cached_word = 64;

struct HashSecret {
  std::uint64_t start = 0;
  std::uint64_t factor = 0;

  HashSecret() {
    std::random_device device;
    const auto draw = [&] { return std::uint64_t{device()} << 32U | device(); };
    start = draw();
    factor = draw() | 1U;
  }
};

const HashSecret hash_secret;

/// The XOR of the two halves of the 128-bit product, which mixes the bits of both factors. This is the step
/// of wyhash (Wang Yi 2019).
std::uint64_t folded_product(std::uint64_t a, std::uint64_t b) {
  __extension__ using Wide = unsigned __int128;
  const Wide product = Wide{a} * b;
  return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64U);
}

}  // namespace

std::uint32_t keyed_hash(std::u32string_view word) {
  std::uint64_t hash = hash_secret.start ^ word.size();
  for (std::size_t at = 0; at < word.size(); at += 2) {
    const std::uint64_t next = at + 1 < word.size() ? word[at + 1] : 0;
    hash = folded_product(hash ^ (word[at] | next << 32U), hash_secret.factor);
  }
  return static_cast<std::uint32_t>(hash);
}

CachedWord WordCache::find(const WordKey& key) {
  const auto [word, hash] = key;
  if (const Slot& slot = slots_[place_of(word, hash)]; slot.size > 0) return view(slot);
  CachedWord found = read(word);
  if (words_ == most_words || word.size() > longest_cached_word) return found;
  found.number = static_cast<std::uint32_t>(words_);
  add(word, hash, found);
  return found;
}

std::size_t WordCache::place_of(std::u32string_view word, std::uint32_t hash) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t place = hash & mask;
  for (; slots_[place].size > 0; place = (place + 1) & mask) {
    const Slot& slot = slots_[place];
    if (slot.hash == hash && slot.size == word.size() && word_of(slot) == word) break;
  }
  return place;
}

CachedWord WordCache::read(std::u32string_view word) {
  CachedWord found;
  found.stem_length = static_cast<std::uint32_t>(word.size());
  stem_.clear();
  if (is_hangul_syllable(word.front())) {
    found.stem_length = static_cast<std::uint32_t>(stem_length(word));
    found.is_particle_tail = is_particle_tail(word);
    for (const char32_t syllable : word.substr(0, found.stem_length)) append_utf8(stem_, syllable);
  } else {
    std::string text;
    for (const char32_t c : word) append_utf8(text, c);
    found.is_stop_word = is_stop_word(text);
    stem_ = english_stem(text);
  }
  found.stem = stem_;
  return found;
}

CachedWord WordCache::view(const Slot& slot) const {
  return {slot.number, slot.stem_length, slot.is_stop_word, slot.is_particle_tail,
          std::string_view(stems_).substr(slot.stem, slot.stem_size)};
}

void WordCache::add(std::u32string_view word, std::uint32_t hash, const CachedWord& read) {
  if (2 * ++words_ > slots_.size()) {
    std::vector<Slot> old(2 * slots_.size());
    old.swap(slots_);
    for (const Slot& slot : old) {
      if (slot.size > 0) slots_[place_of(word_of(slot), slot.hash)] = slot;
    }
  }
  Slot& slot = slots_[place_of(word, hash)];
  slot.hash = hash;
  slot.number = read.number;
  slot.characters = static_cast<std::uint32_t>(characters_.size());
  slot.size = static_cast<std::uint8_t>(word.size());
  slot.stem = static_cast<std::uint32_t>(stems_.size());
  slot.stem_size = static_cast<std::uint8_t>(read.stem.size());
  slot.stem_length = static_cast<std::uint8_t>(read.stem_length);
  slot.is_stop_word = read.is_stop_word;
  slot.is_particle_tail = read.is_particle_tail;
  characters_ += word;
  stems_ += read.stem;
}

}  // namespace daejo::audit
