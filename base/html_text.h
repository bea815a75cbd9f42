#pragma once

#include <string>
#include <string_view>

namespace daejo {

/// Escapes text for an element or a double-quoted attribute. Invalid bytes and ASCII control characters,
/// except for tab, LF and CR, become U+FFFD. So do marks that set the direction of text, because they can
/// make a text look like another.
std::string html_text(std::string_view text);

}  // namespace daejo
