#pragma once

#include <string>
#include <string_view>

namespace daejo {

/// Text that may go into a digest, or a clause that says why it may not ("it is empty").
struct CleanOutput {
  std::string text;
  std::string objection;
};

/// What a command wrote, ready to be put in place of a summary: without empty lines and white space around
/// it, and without a byte order mark, its line ends those of the digest (`line_end`). Objects to what is
/// empty, is not UTF-8, or has control characters other than tabs and line ends.
CleanOutput clean_output(std::string_view output, std::string_view line_end);

/// How the lines of a text end: "\n", "\r\n" or "\r", as the first of `part` does, else the first of `whole`,
/// else "\n".
std::string_view line_end_of(std::string_view part, std::string_view whole);

}  // namespace daejo
