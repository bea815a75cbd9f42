#pragma once

#include <vector>

#include "parsers/blocks/block.h"
#include "parsers/records/anchors.h"

namespace daejo::parsers {

/// Some digests link to their papers in a table or list, and have the text about each paper below a heading
/// or in an item that does not link to it. If these headings or items have the titles or the numbers of the
/// papers, adds an anchor to each of them, and makes all other anchors of these papers mere mentions.
void name_texts_by_list(const BlockTree& tree, std::vector<Anchor>& anchors);

}  // namespace daejo::parsers
