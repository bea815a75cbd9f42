#pragma once

#include <vector>

#include "parsers/blocks/block.h"
#include "parsers/records/record.h"

namespace daejo {

/// A document that names no paper may still be a digest: headings below one with a date, or objects that have
/// a title and Korean text.
std::vector<Record> find_records_without_ids(const BlockTree& tree);

}  // namespace daejo
