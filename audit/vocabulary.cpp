#include "audit/vocabulary.h"

#include <limits>

#include "audit/folded_text.h"
#include "audit/sound.h"

namespace daejo {
namespace {

constexpr std::size_t syllable_bytes = 3;

KoreanMeaning read_meaning(const Model& model, std::string_view word) {
  KoreanMeaning meaning;
  if (const auto number = model.korean.find(word)) {
    meaning.words.push_back(*number);
  } else {
    std::string_view rest = word;
    for (const std::size_t length : split_compound(model.korean, word)) {
      meaning.words.push_back(*model.korean.find(rest.substr(0, length)));
      rest.remove_prefix(length);
    }
  }
  meaning.known = !meaning.words.empty();
  if (meaning.known) return meaning;
  for (std::size_t at = 0; at + 2 * syllable_bytes <= word.size(); at += syllable_bytes) {
    const auto number = model.syllable_pairs.find(word.substr(at, 2 * syllable_bytes));
    if (number) meaning.syllable_pairs.push_back(*number);
  }
  meaning.sound = sound_of_hangul(fold(word).characters);
  return meaning;
}

/// The sound of a Latin word, its hyphens left out, or nothing where it is short.
std::string sound_of_word(std::string_view written) {
  constexpr std::size_t shortest_word = 4;
  std::string word;
  for (const char32_t c : fold(written).characters) {
    if (c >= U'a' && c <= U'z') word.push_back(static_cast<char>(c));
  }
  return word.size() < shortest_word ? std::string() : sound_of_latin(word);
}

/// What is remembered of a word; `read` makes it where it is not yet known, into `other` where the word has
/// no number.
template <typename Value, typename Read>
const Value& remembered(std::vector<std::optional<Value>>& values, std::uint32_t word, Value& other,
                        const Read& read) {
  if (word == no_word) return other = read();
  if (word >= values.size()) values.resize(word + std::size_t{1});
  if (!values[word]) values[word] = read();
  return *values[word];
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
  EnglishTermId other = 0;
  return remembered(english_, term.word, other, [&] { return english_term_id(model_, list.key(term)); });
}

const KoreanMeaning& Vocabulary::korean(const TermList& list, const Term& term) {
  return remembered(korean_, term.word, other_korean_, [&] { return read_meaning(model_, list.key(term)); });
}

std::string_view Vocabulary::sound(const Term& term, std::string_view text) {
  if (term.kind != TermKind::english) return {};
  return remembered(sounds_, term.word, other_sound_, [&] { return sound_of_word(term.span.of(text)); });
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
