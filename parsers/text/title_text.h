#pragma once

#include <string>
#include <string_view>

namespace daejo::parsers {

/// Removes what often surrounds a title: numbers, emoji, "[4]", "[CVPR 2023]", stars, "(arXiv:…)", and
/// authors with a year behind a dash or in brackets.
std::string clean_title(std::string_view text);

/// Whether the text could be the title of a paper on arXiv. It must have at least three ASCII letters and at
/// least as many of them as Hangul syllables. It must not contain a date, and must not be a generic heading,
/// the generic text of a link, a list of names, or over 400 bytes long.
bool looks_like_title(std::string_view text);

}  // namespace daejo::parsers
