#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/digest.h"

namespace daejo::audit {

/// Removes parentheses that contain at least `min_words` words and no Hangul, because some briefs quote the
/// English source sentence after the Korean one. Shorter ones stay, since they usually give the English term
/// for a Korean one.
std::string without_quoted_english(std::string_view text, std::size_t min_words = 6);

/// The part of a text that was kept, and for each stretch of it the place in the source; see `source_offset`
/// in plain_text.h.
struct KeptText {
  std::string text;
  std::vector<parsers::SourceRun> runs;
};

/// Like `without_quoted_english`, but also returns where the kept text is in the source.
KeptText keep_unquoted(std::string_view text, std::size_t min_words = 6);

/// Removes labels from the list items of a digest. Then the text of a summary in Markdown is the same as the
/// joined texts of its sections. A label is a few words in asterisks with a colon, at the start of a line or
/// after a list marker (`- **What's New**: …`).
std::string without_section_labels(std::string_view text);

}  // namespace daejo::audit
