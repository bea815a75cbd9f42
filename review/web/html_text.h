#pragma once

#include <string>
#include <string_view>

namespace daejo {

/// A text as it may stand in an element or between an attribute's double quotes. Controls but for white space
/// and marks of direction, which could make a text look like another, become U+FFFD.
std::string html_text(std::string_view text);

}  // namespace daejo
