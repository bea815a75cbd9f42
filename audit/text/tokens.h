#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "audit/text/folded_text.h"

namespace daejo::audit {

enum class TokenKind : std::uint8_t { latin, number, hangul };

/// A token of a folded text: a word, a number or a run of Hangul syllables. `first` and `last` are indices
/// into `FoldedText::characters`, and `last` is not included. A word (`latin`) has letters of any script but
/// Hangul, and may have digits, hyphens, underscores, and points between digits.
struct Token {
  TokenKind kind = TokenKind::latin;
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  /// There is a previous token or link, and no white space, "(", "[" or HTML tag between it and this token.
  bool attached = false;
  bool in_parentheses = false;  ///< A "(" or "[" before the token on the same line is not yet closed.

  std::u32string_view of(const FoldedText& text) const {
    return std::u32string_view(text.characters).substr(first, last - first);
  }
};

/// Splits a folded text into tokens. "GPT-4o는" gives two: the word with its hyphen and digit, and the Hangul
/// attached to it. Spaces, punctuation, links, HTML tags and the names of LaTeX formatting commands are
/// dropped. A number keeps its decimal point and its thousands separators.
std::vector<Token> tokenize(const FoldedText& text);

}  // namespace daejo::audit
