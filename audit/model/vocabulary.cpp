#include "audit/model/vocabulary.h"

#include <algorithm>
#include <limits>

#include "audit/text/folded_text.h"
#include "audit/text/sound.h"
#include "parsers/ascii.h"

namespace daejo {
namespace {

constexpr std::size_t syllable_bytes = 3;

/// The letters of a Latin word, lower case, its hyphens left out.
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

/// The sound of a Latin word, or nothing where it is short.
Sound sound_of_word(std::string_view written) {
  constexpr std::size_t shortest_word = 4;
  const std::string letters = letters_of(written);
  return letters.size() < shortest_word ? Sound() : Sound(sound_of_latin(letters));
}

/// A number that no term has.
constexpr EnglishTermId not_read = std::numeric_limits<EnglishTermId>::max();

/// Makes room for what is remembered of a word.
template <typename Value>
void make_room(std::vector<Value>& values, std::uint32_t word, const Value& empty) {
  if (word >= values.size()) values.resize(std::max<std::size_t>(word + 1, 2 * values.size()), empty);
}

}  // namespace

EnglishTermId english_term_id(const Model& model, std::string_view key) {
  if (const auto number = model.english.find(key)) return *number;
  return hash_bytes(key) | unknown_term_bit;
}

double idf_of(const Model& model, EnglishTermId id) {
  return is_unknown(id) ? model.unknown_idf : static_cast<double>(model.idf[id]);
}

EnglishTermId Vocabulary::english(const TermList& list, const Term& term) {
  if (term.word == no_word) return english_term_id(model_, list.key(term));
  make_room(english_, term.word, not_read);
  EnglishTermId& id = english_[term.word];
  if (id == not_read) id = english_term_id(model_, list.key(term));
  return id;
}

KoreanMeaning Vocabulary::Meaning::view() const {
  return known ? KoreanMeaning{numbers, {}, true, {}} : KoreanMeaning{{}, numbers, false, sound};
}

Vocabulary::Meaning Vocabulary::read_meaning(std::string_view word) const {
  Meaning meaning;
  if (const auto number = model_.korean.find(word)) {
    meaning.numbers.push_back(*number);
  } else {
    std::string_view rest = word;
    for (const std::size_t length : split_compound(model_.korean, word)) {
      meaning.numbers.push_back(*model_.korean.find(rest.substr(0, length)));
      rest.remove_prefix(length);
    }
  }
  meaning.known = !meaning.numbers.empty();
  if (meaning.known) return meaning;
  for (std::size_t at = 0; at + 2 * syllable_bytes <= word.size(); at += syllable_bytes) {
    const auto number = model_.syllable_pairs.find(word.substr(at, 2 * syllable_bytes));
    if (number) meaning.numbers.push_back(*number);
  }
  meaning.sound = sound_of_hangul(fold(word).characters);
  return meaning;
}

KoreanMeaning Vocabulary::korean(const TermList& list, const Term& term) {
  if (term.word == no_word) {
    other_meaning_ = read_meaning(list.key(term));
    return other_meaning_.view();
  }
  make_room(korean_, term.word, {});
  KoreanRow& row = korean_[term.word];
  if (!row.read) {
    const Meaning meaning = read_meaning(list.key(term));
    row = {true, meaning.known, static_cast<std::uint32_t>(numbers_.size()),
           static_cast<std::uint32_t>(meaning.numbers.size()), meaning.sound};
    numbers_.insert(numbers_.end(), meaning.numbers.begin(), meaning.numbers.end());
  }
  const auto numbers = std::span(numbers_).subspan(row.begin, row.count);
  return row.known ? KoreanMeaning{numbers, {}, true, {}} : KoreanMeaning{{}, numbers, false, row.sound};
}

Sound Vocabulary::sound(const Term& term, std::string_view text) {
  if (term.kind != TermKind::english) return {};
  if (term.word == no_word) return sound_of_word(term.span.of(text));
  make_room(sounds_, term.word, {});
  if (!sounds_[term.word]) sounds_[term.word] = sound_of_word(term.span.of(text));
  return *sounds_[term.word];
}

std::vector<std::size_t> split_compound(const StringTable& words, std::string_view word) {
  constexpr std::size_t shortest_part = 2;
  constexpr std::size_t unreachable = std::numeric_limits<std::size_t>::max();
  const std::size_t syllables = word.size() / syllable_bytes;
  if (syllables < 2 * shortest_part) return {};
  std::vector<std::size_t> parts(syllables + 1, unreachable);  // fewest parts of the rest from here on
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

}  // namespace daejo
