#include "audit/text/spaced_word_memory.h"

#include <string>

namespace daejo {
namespace {

constexpr std::size_t most_words = 1U << 16U;

/// A term in a record, its span and key counted from the record's own beginnings.
struct PackedTerm {
  std::uint32_t word = 0;
  std::uint16_t begin = 0;
  std::uint16_t size = 0;
  std::uint16_t key_begin = 0;
  std::uint16_t key_size = 0;
  TermKind kind = TermKind::english;
  bool whole = false;
  bool part = false;
  bool adjacent = false;
};

std::uint16_t small(std::size_t number) {
  return static_cast<std::uint16_t>(number);
}

}  // namespace

std::optional<SpacedWordReading> SpacedWordMemory::append(const SpacedWord& word, TermList& out) const {
  const std::uint32_t place = table_.find(word.key);
  if (place == RecordTable::none) return std::nullopt;
  const std::string_view value = table_.value_at(place);
  const char* at = value.data();
  const auto reading = take_value<SpacedWordReading>(at);
  const auto terms = take_value<std::uint16_t>(at);
  const auto keys = static_cast<std::uint32_t>(out.keys.size());
  for (std::uint16_t i = 0; i < terms; ++i) {
    const auto packed = take_value<PackedTerm>(at);
    const std::size_t begin = word.begin + packed.begin;
    Term& term = out.terms.emplace_back();
    term.kind = packed.kind;
    term.whole = packed.whole;
    term.part = packed.part;
    term.adjacent = packed.adjacent;
    term.word = packed.word;
    term.key_begin = keys + packed.key_begin;
    term.key_size = packed.key_size;
    term.span = {begin, begin + packed.size};
  }
  if (terms > 0) out.keys.append(at, value.data() + value.size());
  return reading;
}

void SpacedWordMemory::remember(const SpacedWord& word, const SpacedWordReading& reading,
                                const TermList& list, const TermListEnd& begin) {
  if (table_.size() >= most_words || word.key.bytes.size() > longest) return;
  bytes_.clear();
  append_value(bytes_, reading);
  append_value(bytes_, small(list.terms.size() - begin.terms));
  for (std::size_t i = begin.terms; i < list.terms.size(); ++i) {
    const Term& term = list.terms[i];
    append_value(bytes_, PackedTerm{term.word, small(term.span.begin - word.begin), small(term.span.size()),
                                    small(term.key_begin - begin.keys), small(term.key_size), term.kind,
                                    term.whole, term.part, term.adjacent});
  }
  bytes_ += std::string_view(list.keys).substr(begin.keys);
  table_.add(word.key, bytes_);
}

}  // namespace daejo
