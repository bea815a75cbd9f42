#pragma once

#include "parsers/blocks/block.h"

namespace daejo::parsers {

/// A document may have its papers side by side: a table with a column for each, lists of which the first has
/// all titles and the next all summaries, or JSON with an array of ids and one of texts. Rewrites each of
/// these as an object for each paper, with a field for each text. The source positions of these texts are no
/// longer in order.
void gather_parallel_texts(BlockTree& tree);

}  // namespace daejo::parsers
