#pragma once

#include "parsers/blocks/block.h"

namespace daejo::parsers {

/// Digests in questions and answers write "Q. …" and "A. …". Turns each such question into a label of its
/// answer, and removes the marks.
void label_answers(BlockTree& tree);

}  // namespace daejo::parsers
