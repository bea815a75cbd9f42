#pragma once

#include <string>
#include <string_view>

namespace daejo::check {

/// A text that may replace a summary, or a clause that says why a command's output may not ("it is empty").
struct CleanOutput {
  std::string text;
  std::string objection;
};

/// Prepares a command's output to replace a summary. Removes a byte order mark, blank lines at the start and
/// white space at the end, and changes all line ends to `line_end`. The first line keeps its indentation.
/// Returns an objection if the output is not valid UTF-8, or if the rest is empty or has ASCII control
/// characters other than tabs, carriage returns and line feeds.
CleanOutput clean_output(std::string_view output, std::string_view line_end);

/// Returns the first line end in `part`: "\n", "\r\n" or "\r". If `part` has no line end, returns the first
/// line end in `whole`. If `whole` has none either, returns "\n".
std::string_view line_end_of(std::string_view part, std::string_view whole);

}  // namespace daejo::check
