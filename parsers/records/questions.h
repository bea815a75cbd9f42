#pragma once

#include "parsers/blocks/block.h"

namespace daejo::parsers {

/// Turns each question ("Q. …") that its answer ("A. …") follows into a bold line, which serves as the label
/// of the answer, and removes these marks. Does nothing if there are fewer than two such pairs.
void label_answers(BlockTree& tree);

}  // namespace daejo::parsers
