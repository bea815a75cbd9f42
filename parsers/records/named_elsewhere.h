#pragma once

#include <vector>

#include "parsers/blocks/block.h"
#include "parsers/records/anchors.h"

namespace daejo::parsers {

/// A digest may link to its papers in a table or list of their own, and have their texts below headings or in
/// items that do not link to them. If those have the titles or the numbers of the papers, adds an anchor to
/// each, and makes those of the list mere mentions.
void name_texts_by_list(const BlockTree& tree, std::vector<Anchor>& anchors);

}  // namespace daejo::parsers
