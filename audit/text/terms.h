#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "audit/text/word_cache.h"
#include "base/span.h"

namespace daejo::audit {

enum class TermKind : std::uint8_t {
  english,  ///< The stem of a word in Latin or any other script except Hangul.
  number,   ///< A number. Its key is its value, however it was written: "#31.17".
  korean,   ///< The stem of a Hangul word.
};

/// One term of a text. Terms of two texts are the same if they have the same key; see `TermList::key`.
struct Term {
  TermKind kind = TermKind::english;
  bool whole = false;  ///< A whole hyphenated word. Those of its parts that are terms follow separately.
  bool part = false;   ///< One part of a hyphenated word.
  /// Only for Korean terms: the previous token is Hangul too, and there are only spaces between the two.
  bool adjacent = false;
  std::uint32_t word = no_word;  ///< The `CachedWord::number` of a word; `no_word` for a number.
  std::uint32_t key_begin = 0;   ///< Where the key begins in `TermList::keys`.
  std::uint32_t key_size = 0;
  Span span;  ///< The bytes of the term in the source; for a Korean term, the bytes of its stem.

  bool operator==(const Term&) const = default;
};

/// The terms of one text in order. The keys of all terms are in one buffer.
struct TermList {
  std::string keys;
  std::vector<Term> terms;

  std::string_view key(const Term& term) const {
    return std::string_view(keys).substr(term.key_begin, term.key_size);
  }
};

/// Finds the terms of a text: folds the text, splits it into tokens, and stems the words. "Chain-of-thought를
/// 1.2만" gives the English terms chainofthought (whole), chain and thought (parts), and the number #12000.
/// Left out are common English words ("the"), single letters, particles after a Latin word or a number (를),
/// and one-digit numbers in parentheses ("(1)"). The contents of the cache affect only `Term::word`.
TermList find_terms(std::string_view text, WordCache& words);
/// Finds the terms as above, with a cache that belongs to the calling thread.
TermList find_terms(std::string_view text);

}  // namespace daejo::audit
