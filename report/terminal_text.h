#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace daejo {

/// Text that is safe to write on a terminal or into a log, on one line. White space folds to single spaces
/// without any at the ends. Control characters, escapes, bidirectional overrides and other invisible format
/// characters become visible (␛, <U+202E>), bytes that are not UTF-8 become U+FFFD, floods of combining marks
/// are cut, and what a CI runner would obey anywhere in a line (`##vso[`) is broken up.
std::string printable(std::string_view text);

/// Puts a backslash before text at the start of a line that a CI runner would obey there (`::error`).
std::string at_line_start(const std::string& text);

/// Columns of printable text on a terminal: 2 for East Asian wide characters, 0 for combining ones, else 1.
std::size_t display_width(std::string_view text);

/// The text, cut to at most `width` columns with "…" at its end where it is wider. A width of 0 cuts nothing.
std::string truncate(std::string_view text, std::size_t width);

/// Lines of at most `width` columns, broken at spaces, and inside a word only where it alone is too wide.
/// What goes beyond `max_lines` is cut with "…". A width of 0 gives one line.
std::vector<std::string> wrap(std::string_view text, std::size_t width, std::size_t max_lines);

}  // namespace daejo
