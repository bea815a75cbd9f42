#pragma once

#include <string>
#include <string_view>

namespace daejo::parsers {

/// Replaces parts of a page that contain no summary by blanks of the same length: comments, scripts, styles
/// and drawings (`<svg>`). Their start tags without an end are replaced, too, because they could hide the
/// rest of the page.
///
/// Throws `InputError`, with the line, for a page that the HTML parser could not read in reasonable time and
/// memory. This is the case if more than 128 elements are open (not counting those with an optional end tag),
/// or if so many formatting elements are open that repeating them in every paragraph could make over four
/// million.
std::string guard_html(std::string_view source, const std::string& file);

}  // namespace daejo::parsers
