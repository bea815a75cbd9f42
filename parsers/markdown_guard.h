#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"

namespace daejo::parsers {

/// Replaces a byte that must not be parsed. It is removed from the text afterwards.
inline constexpr char neutral_byte = '\x01';

/// Whether a tag (`<b>`, `</div>`) is one of HTML's common tags. Other tags, like "<think>", may be part of a
/// summary's text.
bool is_html_tag(std::string_view tag);

/// The length of a marker at the start of `line` that begins an indented block of MkDocs: `=== "Tab"`, `!!!
/// note`, `??? tip "Title"`. Returns 0 if there is none. The guarded text has the marker of a list item
/// instead.
std::size_t indented_block_marker_length(std::string_view line);

/// A copy of a Markdown source with the same length and lines, in which some bytes are neutral.
struct GuardedMarkdown {
  std::string text;
  std::vector<Problem> problems;
};

/// Replaces bytes that would make a Markdown parser lose entries or take quadratic time: - HTML's tags at the
/// start of a line, and other tags alone on one, which would swallow all up to the next blank line; -
/// comments, `<script>` and code fences that never end, which would swallow the rest of the file; - container
/// markers (`>`, `-`) past 64 on one line, and brackets, stars and the like past 2,000 of a kind   in one
/// paragraph. These two are named in `problems`.
GuardedMarkdown guard_markdown(std::string_view source, const std::string& file);

}  // namespace daejo::parsers
