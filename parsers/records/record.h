#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/span.h"
#include "parsers/blocks/block.h"
#include "parsers/records/anchors.h"

namespace daejo::parsers {

/// What begins a record.
enum class RecordStart {
  document,     ///< The whole document is one record.
  group,        ///< A block with its descendants, such as an item, a row, an object or an element.
  heading,      ///< A heading. The record includes it.
  bold_line,    ///< A bold line or the label of a `<details>` element.
  linked_line,  ///< A line that names a paper, or the title in the block before such a line.
  linked_end,   ///< No particular block. The record ends with a line that names its paper.
  label,        ///< A label that is the same in all records, such as "Title: …".
  rule,         ///< A horizontal rule, or an element, table, row or cell around a heading.
};

/// A part of a document that is about one paper.
struct Record {
  RecordStart start = RecordStart::document;
  Span blocks;                ///< The indices of its blocks, from `begin` up to, not including, `end`.
  std::optional<Anchor> own;  ///< The anchor that names its paper; nothing if its paper is unknown.
};

/// An anchor that may name a paper without a record.
struct UnreadAnchor {
  Anchor anchor;
  enum class Why { second_in_heading, no_prose } why = Why::no_prose;
};

struct FoundRecords {
  /// In document order. They do not overlap, unless they are from `find_records_without_ids`.
  std::vector<Record> records;
  std::vector<UnreadAnchor> unread;
  /// The records that were left out because their paper is unknown and they have a link.
  std::vector<Record> without_id;
};

/// Finds the records of a document from its anchors and the structure that repeats around them (after Liu,
/// Grossman and Zhai 2003, "Mining data records in web pages"). There are many ways to split a document: at
/// headings of one level, or into items, rows, objects, elements of one kind, and so on. The function scores
/// each way. A way scores higher if more of its parts name a paper and have prose, if the parts begin with
/// titles, and if they contain more of the document's prose. It takes the records of the best way, and then
/// looks for more records in the rest of the document. If `selector` is not empty, it tries only ways with
/// this selector, such as "heading 3", "item", "row", "object", "div.card", "bold" or "document". If
/// `selector` and `anchors` are both empty, it returns the records of `find_records_without_ids`.
FoundRecords find_records(const BlockTree& tree, const std::vector<Anchor>& anchors,
                          const std::string& selector = {});

}  // namespace daejo::parsers
