#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/digest.h"

namespace daejo::audit {

/// Removes parentheses that contain at least `min_words` words and no Hangul: some briefs quote the English
/// source sentence after the Korean one. Shorter glosses stay.
std::string without_quoted_english(std::string_view text, std::size_t min_words = 6);

/// The kept part of a text, and where each piece of it is in the source; see `source_offset` in plain_text.h.
struct KeptText {
  std::string text;
  std::vector<parsers::SourceRun> runs;
};

/// As `without_quoted_english`, but it also returns where the kept text is in the source.
KeptText keep_unquoted(std::string_view text, std::size_t min_words = 6);

/// Removes labels from the list items of a digest, so that a summary in Markdown reads the same as its
/// sections do. A label is a few words in asterisks with a colon, at the start of a line or after a list
/// marker (`- **What's New**: …`).
std::string without_section_labels(std::string_view text);

}  // namespace daejo::audit
