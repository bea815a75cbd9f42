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

/// Numbers the kinds of places in a document. Two blocks have the same number if they and all their ancestors
/// are of the same kinds and names.
std::vector<std::size_t> find_paths(const BlockTree& tree);

/// Lists all ways that have at least one range with an anchor. `paths` are those of the tree.
std::vector<RecordClass> list_classes(const BlockTree& tree, const std::vector<Anchor>& anchors,
                                      const std::vector<std::size_t>& paths);

/// Whether the heading's text begins with a number, like "1. " or a keycap emoji.
bool is_numbered(std::string_view heading);

}  // namespace daejo::parsers
