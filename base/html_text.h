#pragma once

#include <string>
#include <string_view>

namespace daejo {

/// Escapes text for an element or a double-quoted attribute. Control characters other than white space become
/// U+FFFD. So do invalid UTF-8, and direction marks, because they can make a text look like another.
std::string html_text(std::string_view text);

}  // namespace daejo
