#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "audit/text/folded_text.h"

namespace daejo::audit {

enum class TokenKind : std::uint8_t { latin, number, hangul };

/// A token of a folded text: a word, a number or a run of Hangul, from `first` up to but not including
/// `last`. A word has letters other than Hangul, and may have digits, hyphens, underscores, and points
/// between digits.
struct Token {
  TokenKind kind = TokenKind::latin;
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  bool attached = false;        ///< No space separates this token from the one before.
  bool in_parentheses = false;  ///< The token is inside ( ) or [ ].

  std::u32string_view of(const FoldedText& text) const {
    return std::u32string_view(text.characters).substr(first, last - first);
  }
};

/// Splits a folded text where the script changes: "GPT-4o는" gives a Latin word with its hyphen and digit,
/// and the Hangul attached to it. Links, HTML tags and formatting commands of LaTeX are dropped. A number
/// keeps its decimal point and its thousands separators.
std::vector<Token> tokenize(const FoldedText& text);

}  // namespace daejo::audit
