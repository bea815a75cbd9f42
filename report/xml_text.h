#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>

namespace daejo {

/// Text for XML 1.0: forbidden characters and bytes that are not UTF-8 become U+FFFD. Line breaks are kept.
std::string xml_text(std::string_view text);

/// The document with its declaration, indented, in UTF-8.
std::string to_text(const pugi::xml_document& document);

}  // namespace daejo
