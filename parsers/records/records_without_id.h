#pragma once

#include <vector>

#include "parsers/blocks/block.h"
#include "parsers/records/record.h"

namespace daejo::parsers {

/// Finds records in a document without arXiv ids. These are headings below a heading with a date, or objects
/// that have a title and Korean text.
std::vector<Record> find_records_without_ids(const BlockTree& tree);

}  // namespace daejo::parsers
