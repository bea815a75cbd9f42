#pragma once

#include <cstddef>
#include <optional>

#include "parsers/blocks/block.h"

namespace daejo::parsers {

/// Returns an array of strings and numbers as lines. Returns nothing if the field is not such an array.
std::optional<PlainText> scalar_lines(const BlockTree& tree, std::size_t field);

/// Finds the field that is the label of the object's text, as in `{"label": "…", "text": "…"}`.
std::optional<std::size_t> label_field(const BlockTree& tree, std::size_t object);

}  // namespace daejo::parsers
