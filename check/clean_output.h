#pragma once

#include <string>
#include <string_view>

namespace daejo::check {

/// A text that may replace a summary, or a clause that says why it may not ("it is empty").
struct CleanOutput {
  std::string text;
  std::string objection;
};

/// Prepares a command's output to replace a summary: removes the byte order mark and surrounding white space,
/// and changes line ends to `line_end`, which is the digest's. Rejects a text that is empty, not UTF-8, or
/// has control characters other than tabs and line ends.
CleanOutput clean_output(std::string_view output, std::string_view line_end);

/// Returns the line end of the first line of `part`. If `part` has no line end, that of the first line of
/// `whole`; if that has none either, a line feed.
std::string_view line_end_of(std::string_view part, std::string_view whole);

}  // namespace daejo::check
