#pragma once

#include <string>
#include <string_view>

#include "parsers/blocks/block.h"

namespace daejo::parsers {

/// Adds the data in the scripts of a web page, with the blocks that JSON has, if the data name a paper and
/// have Korean text. Pages that a browser fills in have their texts only in such data. Data are JSON, or an
/// array or object that is written as in JavaScript. Returns false if there are none.
bool add_script_data(BlockTree& tree, std::string_view page, const std::string& file);

/// Whether `read_script` finds data in a JavaScript file.
bool has_script_data(std::string_view script, const std::string& file);

}  // namespace daejo::parsers
