#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "parsers/paper.h"

namespace daejo::parsers {

/// One answer from arXiv's query API.
struct AtomAnswer {
  std::vector<Paper> papers;        ///< In the order of the answer, which is arbitrary.
  std::vector<std::string> errors;  ///< A text for each error entry and each entry without a readable id.
};

/// Parses an Atom feed from arXiv's query API. Prefixes of element names are ignored. `errors` gets the text
/// of each error entry, such as "incorrect id format for 99", and a sentence for each entry whose identifier
/// cannot be read. Throws `InputError`, with `source_name` as the file, if the text is not a complete Atom
/// feed, for instance if it is cut off or is an HTML page.
AtomAnswer parse_atom(std::string_view xml, const std::string& source_name);

}  // namespace daejo::parsers
