#include "audit/word_memory.h"

#include "audit/english_word.h"
#include "audit/korean_word.h"
#include "base/utf8.h"

namespace daejo {
namespace {

constexpr std::size_t most_words = 1U << 16U;

LatinWord read_word(std::string_view word) {
  return {no_word, std::string(word), std::string(english_stem(word)), is_stop_word(word)};
}

HangulWord read_word(std::u32string_view word) {
  HangulWord read;
  read.word = word;
  read.stem_length = static_cast<std::uint32_t>(stem_length(word));
  for (const char32_t syllable : word.substr(0, read.stem_length)) append_utf8(read.stem, syllable);
  read.is_particle_tail = is_particle_tail(word);
  return read;
}

/// The entry of a word in `words`, or in `other` where there is no room for one more.
template <typename Word, typename Text, typename Index>
const Word& find_or_read(Text text, std::deque<Word>& words, Index& index, Word& other) {
  if (const auto known = index.find(text); known != index.end()) return *known->second;
  Word& kept = words.size() < most_words ? words.emplace_back(read_word(text)) : other = read_word(text);
  if (&kept == &other) return other;
  kept.number = static_cast<std::uint32_t>(words.size() - 1);
  index.emplace(kept.word, &kept);
  return kept;
}

}  // namespace

const LatinWord& WordMemory::latin(std::string_view word) {
  return find_or_read(word, latin_, latin_by_word_, other_latin_);
}

const HangulWord& WordMemory::hangul(std::u32string_view word) {
  return find_or_read(word, hangul_, hangul_by_word_, other_hangul_);
}

}  // namespace daejo
