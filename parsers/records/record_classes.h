#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "parsers/blocks/block.h"
#include "parsers/records/anchors.h"
#include "parsers/records/record.h"

namespace daejo::parsers {

/// A way to split a document into records: all blocks of one kind that are in the same kind of place.
struct RecordClass {
  RecordStart start = RecordStart::group;
  std::string selector;      ///< Its name in the settings.
  double prior = 1;          ///< Less than 1 for a way that is used only if the simple ways fail.
  std::vector<Span> ranges;  ///< Ranges of blocks, ascending. The range of a heading includes it.
};

/// Lists all ways that have at least one range with an anchor.
std::vector<RecordClass> list_classes(const BlockTree& tree, const std::vector<Anchor>& anchors);

/// Whether the heading's text begins with a number, like "1. " or a keycap emoji.
bool is_numbered(std::string_view heading);

}  // namespace daejo::parsers
