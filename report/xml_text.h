#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace daejo::report {

/// Makes text valid for XML 1.0, except for escaping "<" and "&", which pugixml does. Forbidden characters
/// and bytes that are not valid UTF-8 become U+FFFD. Line breaks are kept.
std::string xml_text(std::string_view text);

/// Formats the document as indented UTF-8 with an XML declaration.
std::string to_text(const pugi::xml_document& document);

}  // namespace daejo::report
