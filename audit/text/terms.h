#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "audit/text/spaced_word_memory.h"
#include "audit/text/term_finder.h"
#include "audit/text/term_list.h"
#include "audit/text/word_bounds.h"
#include "parsers/digest.h"

namespace daejo {

/// Turns a text into terms: tokenizer, folding and stemming as told at `TermKind`. "Chain-of-thought를 1.2만"
/// gives the English chainofthought (whole), chain, thought (parts), and the number #12000. Common English
/// words ("the") are left out.
TermList find_terms(std::string_view text);

/// A piece of a text between two spaces.
struct TextPiece {
  SpacedWord word;
  bool is_remembered = false;  ///< Whether it comes to the same terms wherever it stands.
};

/// Working memory that goes on from text to text; what is found does not depend on it. It serves one thread.
struct TermMemory {
  TermFinderMemory finder;
  SpacedWordMemory spaced_words;
  WordBounds bounds;
  std::vector<TextPiece> pieces;
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
