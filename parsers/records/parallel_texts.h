#pragma once

#include "parsers/blocks/block.h"

namespace daejo::parsers {

/// A document may have its papers side by side: a table with a column for each, a list of papers above lists
/// of their summaries, or JSON with an array of ids and one of texts. Replaces such blocks by an object for
/// each paper, with a field for each labelled text. The source positions of these texts may then be out of
/// order.
void gather_parallel_texts(BlockTree& tree);

}  // namespace daejo::parsers
