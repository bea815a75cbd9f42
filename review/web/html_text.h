#pragma once

#include <string>
#include <string_view>

namespace daejo {

/// A text as it may stand in an element or between an attribute's double quotes. Controls but for white space
/// and marks of direction, which could make a text look like another, become U+FFFD.
std::string html_text(std::string_view text);

/// JSON as it may stand in a script element that is data: it cannot end the element.
std::string json_in_html(std::string_view json);

/// A text as one part of a URL's path or query.
std::string url_part(std::string_view text);

}  // namespace daejo
