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

/// Replaces what would make a Markdown parser lose entries or take quadratic time by neutral bytes. HTML's
/// tags at the start of a line, and other tags alone on a line, would hide everything up to the next blank
/// line. Comments, `<script>` and code fences that are never closed would hide the rest of the file. Template
/// tags such as `{% … %}` are not text. Container markers (`>`, `-`) after the 64th on a line, and all marks
/// of a kind (brackets, stars) of which a paragraph has over 2,000, take too long, and are named in
/// `problems`. Tabs, admonitions and definitions become list items.
GuardedMarkdown guard_markdown(std::string_view source, const std::string& file);

}  // namespace daejo::parsers
