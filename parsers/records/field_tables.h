#pragma once

#include "parsers/blocks/block.h"

namespace daejo::parsers {

/// Finds tables of two columns that have a label and its value in most rows ("논문명 | …", "저자 | …"), the
/// head row included. Such a head row has no column names. Makes it an ordinary row, and clears the column
/// names of the table's cells.
void read_heads_as_fields(BlockTree& tree);

}  // namespace daejo::parsers
