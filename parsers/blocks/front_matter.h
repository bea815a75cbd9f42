#pragma once

#include <cstddef>
#include <string_view>

#include "base/span.h"
#include "parsers/blocks/block.h"

namespace daejo::parsers {

/// Adds the fields of the front matter of a static site's post, in YAML (`---`) or TOML (`+++`). Returns the
/// offset after the front matter, or 0 if there is none. Of YAML, only the usual subset is read:
/// `key: value`, quoted or not, lists of `- lines`, text on indented lines, and mappings inside mappings,
/// whose fields become fields of the front matter. A `[list]` stays text.
std::size_t add_front_matter(BlockTree& tree, std::string_view source);

/// The front matter in YAML in the middle of a document, from `body` on, as language models write it at the
/// start of an answer. Empty if there is none or more than one, or if it names a paper that the rest of the
/// document does not name.
Span find_inner_front_matter(std::string_view source, std::size_t body);

/// The notes of a document that was joined from several: each begins with front matter in YAML that names a
/// paper, and ends where the next begins. Empty if there are fewer than two, or if two name the same paper.
std::vector<Span> find_joined_notes(std::string_view source);

}  // namespace daejo::parsers
