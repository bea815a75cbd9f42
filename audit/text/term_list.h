#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "audit/text/word_memory.h"
#include "base/span.h"

namespace daejo {

enum class TermKind : std::uint8_t {
  english,  ///< A Latin word's stem.
  number,   ///< "#31.17": a value, whatever way it was written.
  korean,   ///< A Hangul word's stem.
};

/// One term of a text. `key` is what two texts are compared by.
struct Term {
  TermKind kind = TermKind::english;
  bool whole = false;     ///< The whole of a hyphenated word, whose parts follow as terms of their own.
  bool part = false;      ///< A part of a hyphenated word.
  bool adjacent = false;  ///< Korean: the word before is Korean too, and only a space stands between.
  std::uint32_t word = no_word;  ///< Of the `WordMemory`, for Latin and Hangul words.
  std::uint32_t key_begin = 0;   ///< Into `TermList::keys`.
  std::uint32_t key_size = 0;
  Span span;  ///< Bytes of the source.

  bool operator==(const Term&) const = default;
};

/// The terms of one text in order, their keys in one buffer.
struct TermList {
  std::string keys;
  std::vector<Term> terms;

  std::string_view key(const Term& term) const {
    return std::string_view(keys).substr(term.key_begin, term.key_size);
  }
};

}  // namespace daejo
