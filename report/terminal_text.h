#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace daejo::report {

/// Makes text safe for a terminal or a log, on one line. White space is collapsed and trimmed. Control
/// characters, escapes, bidirectional overrides and other invisible characters become visible (␛, <U+202E>).
/// Bytes that are not UTF-8 become U+FFFD. Long runs of combining marks are cut, and commands that a CI
/// runner obeys anywhere in a line (`##vso[`) are broken up.
std::string printable(std::string_view text);

/// Puts a backslash before text at the start of a line that a CI runner would obey (`::error`).
std::string at_line_start(const std::string& text);

/// The columns that printable text takes on a terminal: 2 for East Asian wide characters, 0 for combining
/// ones, 1 for others.
std::size_t display_width(std::string_view text);

/// Truncates the text to `width` columns, ending in "…". A width of 0 means no limit.
std::string truncate(std::string_view text, std::size_t width);

/// Wraps text at spaces into lines of at most `width` columns. A word is broken only if it is too wide for a
/// line. Text beyond `max_lines` is replaced by "…". A width of 0 gives one line.
std::vector<std::string> wrap(std::string_view text, std::size_t width, std::size_t max_lines);

}  // namespace daejo::report
