#pragma once

#include <vector>

#include "parsers/blocks/block.h"
#include "parsers/records/anchors.h"
#include "parsers/records/record.h"
#include "parsers/records/weigh.h"

namespace daejo::parsers {

/// If records may continue after headings of a higher level, cuts off the last sections of a record: those
/// that name several other papers, and those that no other record has.
void cut_trailing_sections(const BlockTree& tree, const std::vector<Anchor>& anchors, const Scale& scale,
                           std::vector<Record>& records);

/// If only some headings of a level begin a record, the others are sections of the records. A heading about
/// another paper is not a section, but begins a record of its own. A section that only the last record has
/// does not belong to it, either.
std::vector<Record> cut_at_siblings(const BlockTree& tree, const std::vector<Anchor>& anchors,
                                    const Scale& scale, std::vector<Record> records);

}  // namespace daejo::parsers
