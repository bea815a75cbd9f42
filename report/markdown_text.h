#pragma once

#include <string>
#include <string_view>

namespace daejo::report {

/// Escapes untrusted text as inline Markdown for GitHub and GitLab. The result is safe in a table cell, at
/// the start of a list item and inside an HTML element, but not inside a tag. It is one printable line in
/// which characters with a meaning in Markdown or HTML are written as character references. Services look for
/// mentions, references to issues and commits, emoji codes, and web and mail addresses after resolving
/// character references, so zero-width spaces are put into these.
std::string markdown_text(std::string_view text);

}  // namespace daejo::report
