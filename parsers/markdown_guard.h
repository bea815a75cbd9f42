#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"

namespace daejo {

/// What stands for a byte that is no markup and no text; the reader of the tree leaves it out.
inline constexpr char neutral_byte = '\x01';

/// Whether a tag (`<b>`, `</div>`) is one of HTML's own. Summaries name others in their text, as in
/// "<think>".
bool is_html_tag(std::string_view tag);

/// The length of the marker at the start of `line` that begins a block whose text is indented by four
/// columns, as in MkDocs and Material: `=== "Tab"`, `!!! note`, `??? tip "Title"`; 0 where there is none. The
/// guarded text has the marker of a list item in its place.
std::size_t indented_block_marker_length(std::string_view line);

/// A Markdown source of the same length and lines as the given one, in which some bytes are neutral.
struct GuardedMarkdown {
  std::string text;
  std::vector<Problem> problems;
};

/// Takes away what would make a Markdown parser lose entries or take quadratic time, byte for byte:
/// - HTML's tags at the start of a line, and other tags alone on one, which would swallow all up to the next
/// blank line;
/// - comments, `<script>` and code fences that never end, which would swallow the rest of the file;
/// - container markers (`>`, `-`) past 64 on one line, and brackets, stars and the like past 2,000 of a kind
///   in one paragraph. These two are named in `problems`.
GuardedMarkdown guard_markdown(std::string_view source, const std::string& file);

}  // namespace daejo
