#pragma once

#include <string>
#include <string_view>

namespace daejo::parsers {

/// Removes white space at the ends, and replaces each run of white space inside by one space.
std::string fold_white_space(std::string_view text);

/// Whether arXiv's comment or abstract says that the paper was withdrawn.
bool says_withdrawn(std::string_view comment, std::string_view abstract);

}  // namespace daejo::parsers
