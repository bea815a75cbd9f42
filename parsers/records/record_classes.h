#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "parsers/blocks/block.h"
#include "parsers/records/anchors.h"
#include "parsers/records/record.h"

namespace daejo {

/// A way to part a document into records: all blocks of one kind that stand in the same kind of place.
struct RecordClass {
  RecordStart start = RecordStart::group;
  std::string selector;      ///< As the settings name it.
  double prior = 1;          ///< Less than 1 for what is tried only where the plain way fails.
  std::vector<Span> ranges;  ///< Of blocks, ascending; a heading's range begins with it.
};

/// Every way that has at least one range with an anchor.
std::vector<RecordClass> list_classes(const BlockTree& tree, const std::vector<Anchor>& anchors);

/// Whether the heading's text begins with a number, as "1. " or a keycap.
bool is_numbered(std::string_view heading);

}  // namespace daejo
