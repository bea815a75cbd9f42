#pragma once

#include <vector>

#include "parsers/blocks/block.h"
#include "parsers/records/record.h"

namespace daejo::parsers {

/// Finds records in a document without arXiv ids: headings of level 3 or deeper below a heading with a date,
/// and objects that have a field for a title or metadata and a field for a summary in Korean.
std::vector<Record> find_records_without_ids(const BlockTree& tree);

}  // namespace daejo::parsers
