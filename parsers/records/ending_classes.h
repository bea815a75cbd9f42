#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "parsers/blocks/block.h"
#include "parsers/records/record_classes.h"

namespace daejo::parsers {

/// Lists the ways to split a document in which each record ends with one of these blocks, which link to
/// papers and have the same path. There must be prose before each of them. At most two ways are found: one
/// for lines that are siblings, and one for lines in siblings, such as the rows of a mail.
std::vector<RecordClass> classes_that_end_with(const BlockTree& tree, std::span<const std::size_t> linked);

}  // namespace daejo::parsers
