#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "parsers/blocks/block.h"

namespace daejo::parsers {

// Look-ups in the blocks of JSON.

/// The index of an object's field with this name; 0 if there is none.
std::size_t field_named(const BlockTree& json, std::size_t object, std::string_view name);

/// All texts in a field, joined without separators: one string, or the strings of a list. Empty for field 0.
PlainText text_of_field(const BlockTree& json, std::size_t field);

/// The indices of the objects that are elements of an array.
std::vector<std::size_t> objects_of_array(const BlockTree& json, std::size_t array);

/// As `objects_of_array`, for the array that a field holds. Empty for field 0.
std::vector<std::size_t> objects_in(const BlockTree& json, std::size_t field);

}  // namespace daejo::parsers
