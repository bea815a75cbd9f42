#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

namespace daejo {

/// The number of a word that is not in the cache.
inline constexpr std::uint32_t no_word = std::numeric_limits<std::uint32_t>::max();

/// What the text analysis needs of a word.
struct CachedWord {
  std::uint32_t number = no_word;  ///< In the order in which the cache saw the words, from 0.
  std::uint32_t stem_length = 0;   ///< In characters of the word.
  bool is_stop_word = false;       ///< See there; false for a Hangul word.
  bool is_particle_tail = false;   ///< See there; false for a Latin word.
  std::string_view stem;           ///< UTF-8; valid until the next look-up.
};

/// A hash that differs from run to run, so that nobody can write words that collide.
std::uint32_t keyed_hash(std::u32string_view word);

/// A word to look up, with its hash.
struct WordKey {
  std::u32string_view word;
  std::uint32_t hash = 0;

  explicit WordKey(std::u32string_view folded) : word(folded), hash(keyed_hash(folded)) {}
};

/// Words with their stems. Texts repeat the same words, and a look-up takes a small part of the time of
/// stemming. A full cache keeps what it has, and other words get `no_word`. It serves one thread.
///
/// The words lie scattered over megabytes, and waiting for each in turn would take most of the time of
/// reading a text. So call `prefetch_slot` and then `prefetch_word` some look-ups before `find`.
class WordCache {
 public:
  /// Looks up a folded word of one script.
  CachedWord find(const WordKey& key);
  CachedWord find(std::u32string_view word) { return find(WordKey(word)); }

  void prefetch_slot(const WordKey& key) const { __builtin_prefetch(&first_slot(key)); }
  void prefetch_word(const WordKey& key) const {
    __builtin_prefetch(characters_.data() + first_slot(key).characters);
  }

 private:
  /// A place of the hash table, which is searched linearly from a word's hash. `size` 0 marks a free one.
  /// None straddles two cache lines.
  struct alignas(32) Slot {
    std::uint32_t hash = 0;
    std::uint32_t number = 0;
    std::uint32_t characters = 0;  ///< Where the word begins in `characters_`.
    std::uint32_t stem = 0;        ///< Where the stem begins in `stems_`.
    std::uint8_t size = 0;         ///< Of the word, in characters.
    std::uint8_t stem_size = 0;    ///< In bytes.
    std::uint8_t stem_length = 0;  ///< In characters.
    bool is_stop_word : 1 = false;
    bool is_particle_tail : 1 = false;
  };

  const Slot& first_slot(const WordKey& key) const { return slots_[key.hash & (slots_.size() - 1)]; }
  /// The slot that has the word, or the free one where it belongs.
  std::size_t place_of(std::u32string_view word, std::uint32_t hash) const;
  std::u32string_view word_of(const Slot& slot) const {
    return std::u32string_view(characters_).substr(slot.characters, slot.size);
  }
  CachedWord read(std::u32string_view word);
  CachedWord view(const Slot& slot) const;
  void add(std::u32string_view word, std::uint32_t hash, const CachedWord& read);

  std::vector<Slot> slots_{std::size_t{1} << 12U};  // a power of two, at most half of them taken
  std::size_t words_ = 0;
  std::u32string characters_;
  std::string stems_;
  std::string stem_;  // of the word that was read last
};

}  // namespace daejo
