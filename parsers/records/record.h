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
  group,        ///< The record is a block with its descendants: an item, a row, an object, an element.
  heading,      ///< The record ends at the next heading of its kind.
  bold_line,    ///< A bold line that serves as a heading.
  linked_line,  ///< A line that links to a paper.
  linked_end,   ///< The record ends with a line that links to a paper.
  label,        ///< A label that occurs in every record: "Title: …".
  rule,         ///< A horizontal rule before the record.
};

/// A part of a document that is about one paper.
struct Record {
  RecordStart start = RecordStart::document;
  Span blocks;                ///< Indices of its blocks, including the first one.
  std::optional<Anchor> own;  ///< Where the record names its paper; nothing if it does not.
};

/// A paper that the document names but that has no record.
struct UnreadAnchor {
  Anchor anchor;
  enum class Why { second_in_heading, no_prose } why = Why::no_prose;
};

struct FoundRecords {
  std::vector<Record> records;  ///< In document order; none overlaps another.
  std::vector<UnreadAnchor> unread;
  std::size_t without_id = 0;  ///< How many other records link to other sites than arXiv.
};

/// Finds the records of a document from the arXiv ids in it and the structure that repeats around them (after
/// Liu, Grossman and Zhai 2003, "Mining data records in web pages"). It tries all ways to split the document:
/// by headings of one level, items, rows, objects, elements of one kind, and so on. The best way is the one
/// whose parts each name one paper, begin with a title, and contain most of the document's prose, evenly
/// distributed. If `selector` is not empty, only this way is tried: "heading 3", "item", "row", "object",
/// "div.card", "bold", "document".
FoundRecords find_records(const BlockTree& tree, const std::vector<Anchor>& anchors,
                          const std::string& selector = {});

}  // namespace daejo::parsers
