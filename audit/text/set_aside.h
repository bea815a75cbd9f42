#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/digest.h"

namespace daejo::audit {

/// Removes parentheses with the text inside if this text has at least `min_words` words and no Hangul
/// syllable, because some digests quote the English source sentence after the Korean one. Shorter parentheses
/// stay, since they usually give the English term for a Korean one.
std::string without_quoted_english(std::string_view text, std::size_t min_words = 6);

/// What is left of a text after parts were removed. `runs` say where each kept part was in the original text;
/// see `source_offset` in plain_text.h.
struct KeptText {
  std::string text;
  std::vector<parsers::SourceRun> runs;
};

/// Like `without_quoted_english`, but also returns where each kept part was in `text`.
KeptText keep_unquoted(std::string_view text, std::size_t min_words = 6);

/// Removes section labels from a summary in Markdown. (The texts of a digest's sections have no labels.) A
/// label is at most 60 bytes in asterisks, with a colon inside or after the asterisks, at the start of a line
/// (`- **What's New**: …`). Spaces, tabs and hyphens before the label are removed with it.
std::string without_section_labels(std::string_view text);

}  // namespace daejo::audit
