#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace daejo::audit {

/// The number of a word that is not in the cache.
inline constexpr std::uint32_t no_word = std::numeric_limits<std::uint32_t>::max();

/// What the text analysis needs to know about a word.
struct CachedWord {
  std::uint32_t number = no_word;  ///< A cache numbers its words from 0, in the order of first look-up.
  std::uint32_t stem_length = 0;   ///< The syllables of a Hangul word's stem; the length of any other word.
  bool is_stop_word = false;       ///< See english_word.h; always false for Hangul.
  bool is_particle_tail = false;   ///< See korean_word.h; always false for a word that is not Hangul.
  std::string_view stem;           ///< The stem in UTF-8. Valid until the next look-up.
};

/// Hashes a word with a secret key that is new in every run, so that nobody can prepare words that collide.
std::uint32_t keyed_hash(std::u32string_view word);

/// A word and its hash, ready to be looked up.
struct WordKey {
  std::u32string_view word;
  std::uint32_t hash = 0;

  explicit WordKey(std::u32string_view folded) : word(folded), hash(keyed_hash(folded)) {}
};

/// Caches the stems of words. Texts repeat their words, and a look-up is much faster than stemming. A full
/// cache keeps its words and takes no others. A word that is not cached, because the cache is full or the
/// word is very long, is read each time and gets the number `no_word`. Each thread needs its own cache.
///
/// The words can be spread over megabytes, and waiting for memory at each look-up would dominate the time of
/// reading a text. Therefore call `prefetch_slot` and then `prefetch_word` a few look-ups before `find`.
class WordCache {
 public:
  /// Looks up a folded word, and adds it to the cache if there is room. The word must not be empty. It must
  /// have only Hangul syllables, or none.
  CachedWord find(const WordKey& key);
  CachedWord find(std::u32string_view word) { return find(WordKey(word)); }

  void prefetch_slot(const WordKey& key) const { __builtin_prefetch(&first_slot(key)); }
  void prefetch_word(const WordKey& key) const {
    __builtin_prefetch(characters_.data() + first_slot(key).characters);
  }

 private:
  /// A slot of the hash table. After a collision, the next slot is tried. A slot with `size` 0 is free. The
  /// alignment keeps each slot within one cache line.
  struct alignas(32) Slot {
    std::uint32_t hash = 0;
    std::uint32_t number = 0;
    std::uint32_t characters = 0;  ///< Where the word begins in `characters_`.
    std::uint32_t stem = 0;        ///< Where the stem begins in `stems_`.
    std::uint8_t size = 0;         ///< The word's length in characters.
    std::uint8_t stem_size = 0;    ///< The stem's length in bytes.
    std::uint8_t stem_length = 0;  ///< See `CachedWord::stem_length`.
    bool is_stop_word : 1 = false;
    bool is_particle_tail : 1 = false;
  };

  const Slot& first_slot(const WordKey& key) const { return slots_[key.hash & (slots_.size() - 1)]; }
  /// The index of the slot that has the word, or else of the free slot where the word belongs.
  std::size_t place_of(std::u32string_view word, std::uint32_t hash) const;
  std::u32string_view word_of(const Slot& slot) const {
    return std::u32string_view(characters_).substr(slot.characters, slot.size);
  }
  CachedWord read(std::u32string_view word);
  CachedWord view(const Slot& slot) const;
  void add(std::u32string_view word, std::uint32_t hash, const CachedWord& read);

  /// The number of slots is a power of two. At most half of them are in use.
  std::vector<Slot> slots_{std::size_t{1} << 12U};
  std::size_t words_ = 0;
  std::u32string characters_;
  std::string stems_;
  std::string stem_;  // The stem of the last word that was not found in the cache.
};

}  // namespace daejo::audit
