#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "parsers/blocks/block.h"

namespace daejo::parsers {

// Look-ups in the blocks of JSON.

/// The field of an object that has the name; 0 if there is none.
std::size_t field_named(const BlockTree& json, std::size_t object, std::string_view name);

/// The text of a field: one string, or the strings of a list, joined. Empty for field 0.
PlainText text_of_field(const BlockTree& json, std::size_t field);

/// The objects of an array.
std::vector<std::size_t> objects_of_array(const BlockTree& json, std::size_t array);

/// The objects of the array that a field holds; none for field 0.
std::vector<std::size_t> objects_in(const BlockTree& json, std::size_t field);

}  // namespace daejo::parsers
