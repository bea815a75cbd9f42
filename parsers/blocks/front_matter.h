#pragma once

#include <cstddef>
#include <string_view>

#include "parsers/blocks/block.h"

namespace daejo::parsers {

/// Adds the fields of the front matter of a static site's post, in YAML (`---`) or TOML (`+++`). Returns the
/// offset after the front matter, or 0 if there is none. Of YAML, only the usual subset is read:
/// `key: value`, quoted or not, lists of `- lines`, text on indented lines, and mappings inside mappings,
/// whose fields become fields of the front matter. A `[list]` stays text.
std::size_t add_front_matter(BlockTree& tree, std::string_view source);

}  // namespace daejo::parsers
