#include "audit/model/vocabulary.h"

#include <algorithm>
#include <limits>

#include "audit/text/folded_text.h"
#include "audit/text/sound.h"
#include "base/ascii.h"

namespace daejo::audit {
namespace {

constexpr std::size_t syllable_bytes = 3;

/// The letters a to z of a word, in lower case. All other characters are left out.
std::string letters_of(std::string_view written) {
  std::string letters;
  const bool is_ascii =
      std::ranges::all_of(written, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  if (is_ascii) {
    for (const char c : written) {
      if (is_ascii_letter(c)) letters.push_back(ascii_lower(c));
    }
    return letters;
  }
  for (const char32_t c : fold(written).characters) {
    if (c >= U'a' && c <= U'z') letters.push_back(static_cast<char>(c));
  }
  return letters;
}

/// The sound of a Latin word; empty if the word has fewer than four letters.
Sound sound_of_word(std::string_view written) {
  constexpr std::size_t shortest_word = 4;
  const std::string letters = letters_of(written);
  return letters.size() < shortest_word ? Sound() : Sound(sound_of_latin(letters));
}

/// Stands for the id of a word that has not been looked up yet.
constexpr EnglishTermId not_read = std::numeric_limits<EnglishTermId>::max();

/// Returns the value of the word with this number. Grows the list if needed; new values are `empty`.
template <typename Value>
Value& value_of(std::vector<Value>& values, std::uint32_t word, const Value& empty) {
  if (word >= values.size()) values.resize(std::max<std::size_t>(word + 1, 2 * values.size()), empty);
  return values[word];
}

}  // namespace

EnglishTermId english_term_id(const Model& model, std::string_view key) {
  if (const auto number = model.english.find(key)) return *number;
  return hash_bytes(key) | unknown_term_bit;
}

EnglishTermId Vocabulary::english(const TermList& list, const Term& term) {
  if (term.word == no_word) return english_term_id(model_, list.key(term));
  EnglishTermId& id = value_of(english_, term.word, not_read);
  if (id == not_read) id = english_term_id(model_, list.key(term));
  return id;
}

KoreanMeaning Vocabulary::korean(const TermList& list, const Term& term) {
  if (term.word == no_word) {
    numbers_of_other_.clear();
    const StoredMeaning meaning = read_meaning(list.key(term), numbers_of_other_);
    return view(meaning, numbers_of_other_);
  }
  StoredMeaning& meaning = value_of(korean_, term.word, {});
  if (!meaning.was_read) meaning = read_meaning(list.key(term), numbers_);
  return view(meaning, numbers_);
}

Sound Vocabulary::sound(const Term& term, std::string_view text) {
  if (term.kind != TermKind::english) return {};
  if (term.word == no_word) return sound_of_word(term.span.of(text));
  std::optional<Sound>& sound = value_of(sounds_, term.word, {});
  if (!sound) sound = sound_of_word(term.span.of(text));
  return *sound;
}

KoreanMeaning Vocabulary::view(const StoredMeaning& meaning, std::span<const std::uint32_t> numbers) {
  return {meaning.known, numbers.subspan(meaning.begin, meaning.count), meaning.sound};
}

Vocabulary::StoredMeaning Vocabulary::read_meaning(std::string_view word,
                                                   std::vector<std::uint32_t>& numbers) const {
  StoredMeaning meaning;
  meaning.was_read = true;
  meaning.begin = static_cast<std::uint32_t>(numbers.size());
  if (const auto number = model_.korean.find(word)) {
    numbers.push_back(*number);
  } else {
    std::string_view rest = word;
    for (const std::size_t length : split_compound(model_.korean, word)) {
      numbers.push_back(*model_.korean.find(rest.substr(0, length)));
      rest.remove_prefix(length);
    }
  }
  meaning.known = numbers.size() > meaning.begin;
  if (!meaning.known) {
    for (std::size_t at = 0; at + 2 * syllable_bytes <= word.size(); at += syllable_bytes) {
      const auto number = model_.syllable_pairs.find(word.substr(at, 2 * syllable_bytes));
      if (number) numbers.push_back(*number);
    }
    meaning.sound = sound_of_hangul(fold(word).characters);
  }
  meaning.count = static_cast<std::uint16_t>(numbers.size() - meaning.begin);
  return meaning;
}

std::vector<std::size_t> split_compound(const StringTable& words, std::string_view word) {
  constexpr std::size_t shortest_part = 2;
  constexpr std::size_t unreachable = std::numeric_limits<std::size_t>::max();
  const std::size_t syllables = word.size() / syllable_bytes;
  if (syllables < 2 * shortest_part) return {};
  // For each syllable, the smallest number of words into which the rest of the word, from this syllable on,
  // can be split.
  std::vector<std::size_t> parts(syllables + 1, unreachable);
  std::vector<std::size_t> next(syllables + 1, 0);
  parts[syllables] = 0;
  for (std::size_t begin = syllables - shortest_part + 1; begin-- > 0;) {
    for (std::size_t end = syllables; end >= begin + shortest_part; --end) {
      if (parts[end] == unreachable || parts[end] + 1 >= parts[begin]) continue;
      const std::string_view part = word.substr(begin * syllable_bytes, (end - begin) * syllable_bytes);
      if (!words.find(part)) continue;
      parts[begin] = parts[end] + 1;
      next[begin] = end;
    }
  }
  std::vector<std::size_t> lengths;
  if (parts[0] == unreachable) return lengths;
  for (std::size_t at = 0; at < syllables; at = next[at]) lengths.push_back((next[at] - at) * syllable_bytes);
  return lengths;
}

}  // namespace daejo::audit
