#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "parsers/blocks/block.h"
#include "parsers/records/anchors.h"
#include "parsers/records/record.h"

namespace daejo::parsers {

/// A way to split a document into records, for example at all headings of one level that are in the same kind
/// of place.
struct RecordClass {
  RecordStart start = RecordStart::group;
  std::string selector;      ///< The text that names it in the settings. Several ways may have the same.
  double prior = 1;          ///< A factor of its score. It is lower for ways that are less likely.
  std::vector<Span> ranges;  ///< Ranges of block indices, ascending. The range of a heading includes it.
};

/// Numbers the kinds of places in a document, and returns the number of each block. Two blocks have the same
/// number if they, their parents and so on have the same kinds, headings have the same level, and elements,
/// fields, tables and lists have the same name. Digits in names do not count. Tables without a name need the
/// same column names instead.
std::vector<std::size_t> find_paths(const BlockTree& tree);

/// Lists the ways in which at least one range has an anchor. An anchor in the block before a range counts,
/// too. `paths` is the result of `find_paths`.
std::vector<RecordClass> list_classes(const BlockTree& tree, const std::vector<Anchor>& anchors,
                                      const std::vector<std::size_t>& paths);

/// Whether a heading begins with a number, such as "1. ", "[2] " or a keycap emoji. Up to eight bytes that
/// are not ASCII letters may precede the number.
bool is_numbered(std::string_view heading);

}  // namespace daejo::parsers
