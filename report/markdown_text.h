#pragma once

#include <string>
#include <string_view>

namespace daejo::report {

/// Escapes untrusted text as inline Markdown for GitHub and GitLab. The result is safe in a table cell, at
/// the start of a list item and inside an HTML element, but not in a tag. It is one printable line with
/// punctuation as character references. Mentions, issue and commit references, emoji codes, and web and mail
/// addresses are recognised after references are resolved, so a zero-width space breaks them.
std::string markdown_text(std::string_view text);

}  // namespace daejo::report
