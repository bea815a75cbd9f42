#pragma once

#include <string>
#include <string_view>

namespace daejo::parsers {

/// Replaces parts of a page that contain no summary by blanks of the same length, such as comments, scripts,
/// styles and drawings (`<svg>`). If such a part has no end, only its start tag is replaced, because the
/// parser would take the rest of the page for its content.  Throws `InputError`, with the line, for a page
/// that the HTML parser could not read in reasonable time and memory. This is the case if more than 128
/// elements are open (not counting those with an optional end tag), or if so many formatting elements are
/// open that repeating them in every paragraph could make over four million elements.
std::string guard_html(std::string_view source, const std::string& file);

}  // namespace daejo::parsers
