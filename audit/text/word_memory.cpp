#include "audit/text/word_memory.h"

#include "audit/text/english_word.h"
#include "audit/text/korean_word.h"
#include "base/utf8.h"

namespace daejo {
namespace {

constexpr std::size_t most_words = 1U << 16U;
/// Words are cut before they come here; this keeps a record small whoever calls.
constexpr std::size_t longest_word = 256;

}  // namespace

template <typename Read>
WordMemory::Found WordMemory::find_or_read(RecordTable& table, std::u32string_view word, const Read& read) {
  const std::string_view bytes(reinterpret_cast<const char*>(word.data()), word.size() * sizeof(char32_t));
  const TableKey key(bytes);
  std::uint32_t place = table.find(key);
  if (place == RecordTable::none) {
    stem_.clear();
    Reading reading = read();
    const bool is_kept = table.size() < most_words && word.size() <= longest_word;
    if (!is_kept) return {reading, stem_};
    reading.number = table.size();
    std::string record;
    append_value(record, reading);
    place = table.add(key, record + stem_);
  }
  const std::string_view record = table.value_at(place);
  const char* at = record.data();
  const auto reading = take_value<Reading>(at);
  return {reading, record.substr(sizeof reading)};
}

LatinWord WordMemory::latin(std::u32string_view word) {
  const Found found = find_or_read(latin_, word, [&] {
    std::string text;
    for (const char32_t c : word) append_utf8(text, c);
    stem_ = english_stem(text);
    return Reading{no_word, 0, is_stop_word(text)};
  });
  return {found.reading.number, found.stem, found.reading.mark};
}

HangulWord WordMemory::hangul(std::u32string_view word) {
  const Found found = find_or_read(hangul_, word, [&] {
    const std::size_t length = stem_length(word);
    for (const char32_t syllable : word.substr(0, length)) append_utf8(stem_, syllable);
    return Reading{no_word, static_cast<std::uint16_t>(length), is_particle_tail(word)};
  });
  return {found.reading.number, found.stem, found.reading.stem_length, found.reading.mark};
}

}  // namespace daejo
