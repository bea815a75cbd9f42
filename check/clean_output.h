#pragma once

#include <string>
#include <string_view>

namespace daejo::check {

/// Text for a digest, or a clause that says why the text is rejected ("it is empty").
struct CleanOutput {
  std::string text;
  std::string objection;
};

/// Prepares a command's output to replace a summary: strips the byte order mark and surrounding white space,
/// and uses the digest's line ends (`line_end`). Rejects text that is empty, not UTF-8, or has control
/// characters other than tabs and line ends.
CleanOutput clean_output(std::string_view output, std::string_view line_end);

/// Returns the line end of the first line of `part`. If `part` is one line, uses `whole`, and finally "\n".
std::string_view line_end_of(std::string_view part, std::string_view whole);

}  // namespace daejo::check
