#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "audit/text/folded_text.h"
#include "audit/text/spaced_word_memory.h"
#include "audit/text/term_list.h"
#include "audit/text/tokens.h"
#include "audit/text/word_memory.h"

namespace daejo {

/// Working memory of `TermFinder`, which goes on from text to text. It serves one thread.
struct TermFinderMemory {
  WordMemory words;
  FoldedText text;
  std::vector<Token> tokens;
};

/// Finds the terms of a stretch of text, character by character: folding, tokens, quantities, stems.
class TermFinder {
 public:
  /// Appends the terms of bytes `begin` up to `end` of the source; `depth` is that of the parentheses at its
  /// beginning and then at its end.
  static StretchBorders append(std::string_view source, std::size_t begin, std::size_t end,
                               ParenthesisDepth& depth, TermFinderMemory& memory, TermList& out);

 private:
  TermFinder(std::size_t offset, TermFinderMemory& memory, TermList& out);

  void run();
  StretchBorders borders() const;
  std::u32string_view word_of(const Token& token) const;
  Token unread_part(Token token) const;
  Span source_span(std::size_t first, std::size_t last) const;
  Term& add(TermKind kind, std::string_view key, Span span);
  void add_latin(const Token& token);
  void add_word(std::u32string_view word, std::size_t first, bool part);
  void add_number(const Token& token);
  void add_hangul(const Token& token);
  bool only_spaces(std::size_t first, std::size_t last) const;

  std::size_t offset_;  ///< Of the stretch in the source.
  WordMemory& words_;
  const FoldedText& text_;
  const std::vector<Token>& tokens_;
  TermList& out_;
  std::size_t at_ = 0;
  std::size_t read_up_to_ = 0;  ///< Characters before it belong to a quantity already read.
};

}  // namespace daejo
