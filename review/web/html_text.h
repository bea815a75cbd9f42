#pragma once

#include <string>
#include <string_view>

namespace daejo::review {

/// Escapes text for an element or a double-quoted attribute. Control characters other than white space become
/// U+FFFD, and so do direction marks, because they can make a text look like another.
std::string html_text(std::string_view text);

}  // namespace daejo::review
