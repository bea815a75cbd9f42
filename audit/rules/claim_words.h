#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "audit/rules/claims.h"
#include "base/ascii.h"
#include "base/span.h"

namespace daejo::audit {

/// The stem of words that make a claim of one kind and direction. Such a word begins with the stem or, if
/// `inside` is set, contains it anywhere. Some short English stems must be the whole word.
struct ClaimStem {
  std::string_view stem;
  ClaimKind kind = ClaimKind::amount;
  bool up = false;
  bool inside = false;
};

/// Splits a text at white space and parentheses. Text in parentheses is left out, because Korean texts repeat
/// words in English there. Words keep their punctuation, except for ".", "!" and "?" at their end.
std::vector<Span> spaced_words(std::string_view sentence);

/// An unbroken sequence of ASCII letters and digits.
struct EnglishWord {
  Span span;
  std::string text;     ///< In lower case.
  bool closed = false;  ///< Whether one of `,.;:()` follows, before the next word if there is one.
};
std::vector<EnglishWord> english_words(std::string_view sentence);

/// Whether a word, in lower case, ends the noun phrase before it. Such a word is a preposition, a
/// conjunction, "is" or the like.
bool ends_phrase(std::string_view word);

/// The phrase of at most four words before word number `i`; empty if there is none. Words for which
/// `is_passed_over` is true may stand between the phrase and word `i`. The phrase does not go back beyond
/// punctuation or a word that `ends_phrase` accepts.
Span phrase_before(const std::vector<EnglishWord>& words, std::size_t i,
                   bool (*is_passed_over)(std::string_view));

}  // namespace daejo::audit
