#pragma once

#include <span>
#include <vector>

#include "parsers/records/anchors.h"
#include "parsers/records/record.h"

namespace daejo::parsers {

/// The papers outside of all records that have Korean prose after them, up to the next paper. If there are
/// several and they are most of the papers outside, the document has records in a form that was not
/// recognized; otherwise the result is empty. A list of links with an introduction gives nothing.
std::vector<Anchor> papers_with_unclaimed_prose(const BlockTree& tree, std::span<const Anchor> anchors,
                                                std::span<const Record> records);

/// Likewise, the other papers inside of a record. If there are any, it consists of several records.
std::vector<Anchor> papers_swallowed_by(const BlockTree& tree, std::span<const Anchor> anchors,
                                        const Record& record);

}  // namespace daejo::parsers
