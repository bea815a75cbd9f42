#pragma once

#include <string>
#include <string_view>

namespace daejo {

/// The text on one line: white space at the ends is gone, each stretch inside is one space.
std::string fold_white_space(std::string_view text);

/// Whether arXiv's comment or abstract says that the paper was withdrawn.
bool says_withdrawn(std::string_view comment, std::string_view abstract);

}  // namespace daejo
