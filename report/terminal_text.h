#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace daejo::report {

/// Makes text safe for a terminal or a log, on one line. White space is collapsed and trimmed. Control
/// characters, escapes, bidirectional overrides and other invisible characters become visible (␛, <U+202E>).
/// Bytes that are not UTF-8 become U+FFFD. If many combining marks follow each other, only the first few are
/// kept. Commands that a CI runner obeys anywhere in a line (`##vso[`) are broken up.
std::string printable(std::string_view text);

/// Puts a backslash before a text that a CI runner would obey at the start of a line (`::error`).
std::string at_line_start(const std::string& text);

/// How many columns printable text takes on a terminal: 2 for each East Asian wide character, 0 for a
/// combining one, 1 for any other.
std::size_t display_width(std::string_view text);

/// Truncates the text to `width` columns, ending in "…". A width of 0 means no limit.
std::string truncate(std::string_view text, std::size_t width);

/// Wraps text at spaces into lines of at most `width` columns. A word is broken only if it is wider than a
/// line. If there are more lines than `max_lines`, the rest is replaced by "…". A width of 0 gives one line.
std::vector<std::string> wrap(std::string_view text, std::size_t width, std::size_t max_lines);

}  // namespace daejo::report
