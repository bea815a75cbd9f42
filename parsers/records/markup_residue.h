#pragma once

#include <string_view>

namespace daejo::parsers {

/// Whether a line of plain text still has markup or data syntax in it, such as an attribute, a directive, a
/// fence, a tag, a row of a table, a shell prompt, a command or a brace of JSON. Text that was read well
/// rarely has any. So such a line suggests that the document is written in a syntax that daejo does not know,
/// or that data was taken for prose.
bool has_markup_residue(std::string_view line);

}  // namespace daejo::parsers
