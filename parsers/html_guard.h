#pragma once

#include <string>
#include <string_view>

namespace daejo {

/// The page with blanks, byte for byte, in place of what no summary is in and what could hide the rest of the
/// page: comments, scripts, styles, drawings (`<svg>`), and openers of these that never end.
///
/// Throws `InputError`, with the line, for a page that would make the HTML parser or the freeing of its tree
/// run away: more than 128 elements open (those whose end tag HTML lets one leave out do not count), or so
/// many formatting elements left open that repeating them in every paragraph could make over four million.
std::string guard_html(std::string_view source, const std::string& file);

}  // namespace daejo
