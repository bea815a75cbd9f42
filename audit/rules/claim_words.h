#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "audit/rules/claims.h"
#include "base/ascii.h"
#include "base/span.h"

namespace daejo::audit {

/// A stem of words that make a claim. A claim's word begins with the stem or, where that is allowed, contains
/// it.
struct ClaimStem {
  std::string_view stem;
  ClaimKind kind = ClaimKind::amount;
  bool up = false;
  bool inside = false;
};

/// Splits a text at spaces. Words keep their punctuation, except for a full stop at the end. Text in
/// parentheses is left out, because Korean texts repeat words in English there.
std::vector<Span> spaced_words(std::string_view sentence);

/// An unbroken sequence of Latin letters and digits.
struct EnglishWord {
  Span span;
  std::string text;     ///< In lower case.
  bool closed = false;  ///< Whether there is punctuation between it and the next word.
};
std::vector<EnglishWord> english_words(std::string_view sentence);

/// Prepositions, conjunctions and the like, at which a phrase of nouns ends.
bool ends_phrase(std::string_view word);

/// The phrase of at most four words before a word. Words to pass over may stand between the two.
Span phrase_before(const std::vector<EnglishWord>& words, std::size_t i,
                   bool (*is_passed_over)(std::string_view));

}  // namespace daejo::audit
