#pragma once

#include <string>
#include <string_view>

namespace daejo::report {

/// Escapes untrusted text as inline Markdown for GitHub and GitLab. The result is safe in a table cell, at
/// the start of a list item and inside an HTML element, but not in a tag. It is one printable line whose
/// punctuation is written as character references. Mentions, references to issues and commits, emoji codes,
/// and web and mail addresses would still be recognised, because services look for them after resolving
/// character references. So zero-width spaces are put into these.
std::string markdown_text(std::string_view text);

}  // namespace daejo::report
