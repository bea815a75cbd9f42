#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"

namespace daejo::parsers {

/// Stands in for a byte that the Markdown parser must not interpret. It is removed from the parsed text
/// afterwards.
inline constexpr char neutral_byte = '\x01';

/// Whether the name of a tag (`<b>`, `</div>`) is one of HTML's common ones. Other tags, like "<think>", may
/// be part of a summary's text.
bool is_html_tag(std::string_view tag);

/// The length of the marker of an indented block of MkDocs at the start of `line`, with the space after it: 4
/// for `=== "Tab"`, `!!! note` and `??? tip "Title"`, and 5 for `???+ note`. Returns 0 if there is none. In
/// the text of `guard_markdown`, the marker of a list item replaces it if indented text follows.
std::size_t indented_block_marker_length(std::string_view line);

/// The fence of a code block: three or more of "`" or "~" at the start of a line.
struct Fence {
  char mark = 0;
  std::size_t length = 0;
  bool may_close = false;  ///< Whether nothing follows it on its line.
};

/// Follows the code blocks of a Markdown text line by line.
class CodeFences {
 public:
  /// Takes the next line, and returns whether it belongs to a code block or is one of its fences. A block
  /// ends with a fence of the same mark that is at least as long as the first.
  bool take(std::string_view line);

 private:
  std::optional<Fence> open_;
};

/// A copy of a Markdown source with the same length and lines, in which some bytes are replaced.
struct GuardedMarkdown {
  std::string text;
  std::vector<Problem> problems;
};

/// Returns a copy of a Markdown source in which neutral bytes replace what would make the parser lose entries
/// or take quadratic time:
/// - Common HTML tags at the start of a line, and other tags alone on a line. Each would hide everything up
///   to the next blank line. `<script>`, `<style>`, `<pre>` and `<textarea>` stay, and so do links with text
///   after them.
/// - The openers of comments, `<script>`, `<style>`, `<pre>` and code fences that are never closed. Each
///   would hide the rest of the file.
/// - Template tags such as `{% … %}`.
/// - Container markers (`>`, `-`, `1.`) after the 64th on a line, and all marks of a kind, such as `[` or
///   `*`, if a paragraph has over 2,000 of them. Both are reported in `problems`.
/// It also turns tabs, admonitions and definitions into list items.
GuardedMarkdown guard_markdown(std::string_view source, const std::string& file);

}  // namespace daejo::parsers
