#pragma once

#include <string>
#include <string_view>

namespace daejo::parsers {

/// Removes ASCII white space at both ends, and replaces each run of it inside by one space.
std::string fold_white_space(std::string_view text);

/// Whether the authors' comment on arXiv or the abstract says that the paper was withdrawn.
bool says_withdrawn(std::string_view comment, std::string_view abstract);

}  // namespace daejo::parsers
