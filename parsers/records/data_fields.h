#pragma once

#include <cstddef>
#include <optional>

#include "parsers/blocks/block.h"

namespace daejo {

/// The lines of an array of nothing but strings and numbers, or nothing where the field holds none.
std::optional<PlainText> scalar_lines(const BlockTree& tree, std::size_t field);

/// `{"label": "…", "text": "…"}`: the field that names what the object's text is.
std::optional<std::size_t> label_field(const BlockTree& tree, std::size_t object);

}  // namespace daejo
