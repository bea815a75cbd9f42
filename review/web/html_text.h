#pragma once

#include <string>
#include <string_view>

namespace daejo {

/// Escapes text for an element or a double-quoted attribute. Control characters except white space, and
/// direction marks, which can disguise text, become U+FFFD.
std::string html_text(std::string_view text);

}  // namespace daejo
