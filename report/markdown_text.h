#pragma once

#include <string>
#include <string_view>

namespace daejo {

/// Escapes untrusted text as inline Markdown for GitHub and GitLab. It is safe in a table cell, at the start
/// of a list item and inside an HTML element, but not in a tag. The result is one printable line with
/// punctuation as character references. Mentions, issue and commit references, emoji codes, and web and mail
/// addresses are broken by a zero-width space, because they are recognised after references are resolved.
std::string markdown_text(std::string_view text);

}  // namespace daejo
