#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/digest.h"

namespace daejo {

/// Removes parentheses that have no Hangul and at least `min_words` words: the English source sentence that
/// some briefs quote after the Korean one. Short glosses stay.
std::string without_quoted_english(std::string_view text, std::size_t min_words = 6);

/// The kept part of a text, and where each stretch of it stands in the source: see `source_offset` in
/// plain_text.h.
struct KeptText {
  std::string text;
  std::vector<SourceRun> runs;
};

/// As `without_quoted_english`, with the places.
KeptText keep_unquoted(std::string_view text, std::size_t min_words = 6);

/// Removes the labels of a digest's list items, so that a summary in Markdown is read as its sections are. A
/// label is a few words in asterisks with a colon at the start of a line, after a list marker (`- **What's
/// New**: …`).
std::string without_section_labels(std::string_view text);

}  // namespace daejo
