#pragma once

#include <cstddef>
#include <string_view>

#include "parsers/blocks/block.h"

namespace daejo {

/// Adds the fields of the YAML (`---`) or TOML (`+++`) that a post of a static site starts with, and returns
/// the offset behind it; 0 where there is none. Of YAML, what such posts use is read: `key: value`, quoted or
/// not, `[lists]`, lists of `- lines`, and text on indented lines.
std::size_t add_front_matter(BlockTree& tree, std::string_view source);

}  // namespace daejo
