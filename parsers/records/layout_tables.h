#pragma once

#include <cstddef>

#include "parsers/blocks/block.h"
#include "parsers/records/record.h"

namespace daejo::parsers {

// In mails and newsletters, tables often only place texts on the page. A row may then have any part of a
// record.

/// The end of the blocks that a bold line of a record labels. If the line is in a table row of the record
/// with more text below it, it labels only that row. Otherwise it labels all that follows in the record.
std::size_t end_of_label(const BlockTree& tree, const Record& record, std::size_t bold_line);

/// Whether the first text in a block is the mark of an advertisement, such as "광고", and nothing else.
bool begins_with_ad_mark(const BlockTree& tree, std::size_t block);

}  // namespace daejo::parsers
