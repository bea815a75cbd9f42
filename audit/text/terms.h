#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "audit/text/word_cache.h"
#include "base/span.h"

namespace daejo {

enum class TermKind : std::uint8_t {
  english,  ///< A Latin word's stem.
  number,   ///< "#31.17": a value, however it was written.
  korean,   ///< A Hangul word's stem.
};

/// One term of a text. Texts are compared by the keys of their terms.
struct Term {
  TermKind kind = TermKind::english;
  bool whole = false;            ///< The whole of a hyphenated word. Its parts follow as terms of their own.
  bool part = false;             ///< A part of a hyphenated word.
  bool adjacent = false;         ///< Korean: the word before is Korean too, and only a space stands between.
  std::uint32_t word = no_word;  ///< `CachedWord::number`, for Latin and Hangul words.
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

/// Turns a text into terms: it is folded, cut into tokens, and stemmed. "Chain-of-thought를 1.2만" gives the
/// English chainofthought (whole), chain and thought (parts), and the number #12000. Common English words
/// ("the") are left out. The result does not depend on what the cache holds.
TermList find_terms(std::string_view text, WordCache& words);
/// As above, with a cache of the thread's own.
TermList find_terms(std::string_view text);

}  // namespace daejo
