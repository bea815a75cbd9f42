#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "parsers/paper.h"

namespace daejo::parsers {

/// One answer of arXiv's query API.
struct AtomAnswer {
  std::vector<Paper> papers;        ///< In the order of the answer, which is arbitrary.
  std::vector<std::string> errors;  ///< The texts of error entries ("incorrect id format for 99").
};

/// Parses arXiv's Atom feed. Namespace prefixes are ignored. Throws `InputError`, with `source_name` as the
/// file, if the text is not a complete Atom feed, for instance a truncated one or an HTML page.
AtomAnswer parse_atom(std::string_view xml, const std::string& source_name);

}  // namespace daejo::parsers
