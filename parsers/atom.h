#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "parsers/paper.h"

namespace daejo {

/// One answer of arXiv's query API.
struct AtomAnswer {
  std::vector<Paper> papers;        ///< In the order of the answer, which is any order.
  std::vector<std::string> errors;  ///< What error entries said ("incorrect id format for 99").
};

/// Reads arXiv's Atom feed, matching local names whatever the namespace prefixes. Throws `InputError`, with
/// `source_name` as the file, where it is not a whole Atom feed (half an answer, an HTML page).
AtomAnswer parse_atom(std::string_view xml, const std::string& source_name);

}  // namespace daejo
