#pragma once

#include "parsers/blocks/block.h"

namespace daejo::parsers {

/// Finds tables of two columns that have a label and its value in each row, from the first row on ("논문명 |
/// …", "저자 | …"). Their first row has no names of columns, so it becomes a row like the others.
void read_heads_as_fields(BlockTree& tree);

}  // namespace daejo::parsers
