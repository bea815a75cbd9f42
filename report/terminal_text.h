#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace daejo::report {

/// Makes text safe for a terminal or a log, on one line. ASCII white space, U+0085, U+2028 and U+2029 are
/// collapsed to single spaces, and removed at both ends. Control characters, format characters except the two
/// zero-width joiners, and noncharacters become visible (␛, <U+202E>). Each byte that is not valid UTF-8
/// becomes U+FFFD. Of a sequence of zero-width characters like combining marks, only the first eight are
/// kept, and one U+FFFD stands for the rest. A space is put into commands like `##vso[`, which some CI
/// runners obey anywhere in a line.
std::string printable(std::string_view text);

/// Puts a backslash before a text that starts with "::", because a CI runner would obey it as a command at
/// the start of a line (`::error`). Returns any other text unchanged.
std::string at_line_start(const std::string& text);

/// How many columns printable text takes on a terminal. A wide or fullwidth East Asian character takes 2.
/// Combining marks, conjoining vowels and finals of Hangul, and format and control characters take 0. Any
/// other character takes 1.
std::size_t display_width(std::string_view text);

/// Returns the text unchanged if it fits into `width` columns or if `width` is 0. Otherwise cuts it so that
/// it fits, with "…" at the end and no space before that.
std::string truncate(std::string_view text, std::size_t width);

/// Wraps text at spaces into lines of at most `width` columns. A word is broken only if it is wider than a
/// line. If there would be more than `max_lines` lines, the rest is left out and the last line ends in "…". A
/// width of 0 returns the whole text as one line.
std::vector<std::string> wrap(std::string_view text, std::size_t width, std::size_t max_lines);

}  // namespace daejo::report
