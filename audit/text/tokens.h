#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "audit/text/folded_text.h"

namespace daejo {

enum class TokenKind : std::uint8_t { latin, number, hangul };

/// A run of one script in a folded text: characters `first` up to, not including, `last`.
struct Token {
  TokenKind kind = TokenKind::latin;
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  bool attached = false;        ///< No space stands between this token and the one before.
  bool in_parentheses = false;  ///< Inside ( ) or [ ].

  std::u32string_view of(const FoldedText& text) const {
    return std::u32string_view(text.characters).substr(first, last - first);
  }
};

/// How many parentheses and brackets are open.
struct ParenthesisDepth {
  std::size_t now = 0;
  std::size_t lowest = 0;  ///< That it was at, since it was set.
};

/// Cuts a folded text where the script changes: "GPT-4o는" is a Latin word with its hyphen and digits, and a
/// Hangul run attached to it. Links, HTML tags and LaTeX's formatting commands are left out. Numbers keep
/// their decimal point and lose their commas' groups only in meaning, not in place.
std::vector<Token> tokenize(const FoldedText& text);
/// The same into a vector whose memory is used again, of a text that begins at a depth; gives that at its
/// end.
void tokenize_into(const FoldedText& text, std::vector<Token>& tokens, ParenthesisDepth& depth);

}  // namespace daejo
