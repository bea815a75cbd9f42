#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace daejo {

/// Makes text safe for a terminal or a log, on one line. White space is collapsed and trimmed. Control
/// characters, escapes, bidirectional overrides and other invisible characters become visible (␛, <U+202E>),
/// bytes that are not UTF-8 become U+FFFD, long runs of combining marks are cut, and commands that a CI
/// runner obeys anywhere in a line (`##vso[`) are broken up.
std::string printable(std::string_view text);

/// Escapes the start of a line that a CI runner would obey (`::error`) with a backslash.
std::string at_line_start(const std::string& text);

/// Columns of printable text on a terminal: 2 for East Asian wide characters, 0 for combining ones, else 1.
std::size_t display_width(std::string_view text);

/// The text, truncated to `width` columns with a final "…". A width of 0 means no limit.
std::string truncate(std::string_view text, std::size_t width);

/// Wraps text at spaces to lines of at most `width` columns; only a word that is too wide is broken. Beyond
/// `max_lines`, the text ends in "…". A width of 0 gives one line.
std::vector<std::string> wrap(std::string_view text, std::size_t width, std::size_t max_lines);

}  // namespace daejo
