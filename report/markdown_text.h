#pragma once

#include <string>
#include <string_view>

namespace daejo {

/// Text of unknown origin as inline Markdown that shows just that text, on GitHub and GitLab: in a table
/// cell, at the start of a list item, and inside an HTML element alike, but not in a tag. It is one printable
/// line whose punctuation is written as character references. Mentions, references to issues and commits,
/// emoji codes, web and mail addresses are broken by a zero-width space, as those are looked for after
/// references are resolved.
std::string markdown_text(std::string_view text);

}  // namespace daejo
