#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "audit/folded_text.h"
#include "audit/tokens.h"
#include "audit/word_memory.h"
#include "base/span.h"
#include "parsers/digest.h"

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
  bool name = false;      ///< Latin: written with a capital inside, or with a digit (LoRA, GPT-4).
  std::uint32_t word = no_word;  ///< Of the `WordMemory`, for Latin and Hangul words.
  std::uint32_t key_begin = 0;   ///< Into `TermList::keys`.
  std::uint32_t key_size = 0;
  Span span;  ///< Bytes of the source.
};

/// The terms of one text in order, their keys in one buffer.
struct TermList {
  std::string keys;
  std::vector<Term> terms;

  std::string_view key(const Term& term) const {
    return std::string_view(keys).substr(term.key_begin, term.key_size);
  }
};

/// Turns a text into terms: tokenizer, folding and stemming as told at `TermKind`. "Chain-of-thought를 1.2만"
/// gives the English chainofthought (whole), chain, thought (parts), and the number #12000. Common English
/// words ("the") are left out.
TermList find_terms(std::string_view text);

/// Working memory that goes on from text to text. It serves one thread.
struct TermMemory {
  WordMemory words;
  FoldedText text;
  std::vector<Token> tokens;
  std::vector<std::uint32_t> hashes;  ///< Of the tokens' words.
};

/// The same with such a memory.
TermList find_terms(std::string_view text, TermMemory& memory);

/// Takes away what stands in parentheses without any Hangul and has at least `min_words` words: the English
/// source sentence that some briefs quote after the Korean one. Short glosses stay.
std::string without_quoted_english(std::string_view text, std::size_t min_words = 6);

/// What is left of a text, and where in it each stretch of that stands: see `source_offset` in plain_text.h.
struct KeptText {
  std::string text;
  std::vector<SourceRun> runs;
};

/// The same with the places.
KeptText keep_unquoted(std::string_view text, std::size_t min_words = 6);

/// Takes the labels off a digest's list items, so that a summary given as Markdown is read as its sections
/// are: at the start of a line a list marker, and a label of a few words in asterisks with its colon (`-
/// **What's New**: …`).
std::string without_section_labels(std::string_view text);

}  // namespace daejo
