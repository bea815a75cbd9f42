#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/span.h"
#include "parsers/blocks/block.h"
#include "parsers/records/anchors.h"

namespace daejo {

/// What a record begins with.
enum class RecordStart {
  document,     ///< The whole document is one record.
  group,        ///< The record is a block with all in it: an item, a row, an object, an element.
  heading,      ///< The record goes on to the next heading like it.
  bold_line,    ///< Likewise.
  linked_line,  ///< A line that leads to a paper.
  label,        ///< A label that comes again: "Title: …".
  rule,         ///< A rule before it.
};

/// A part of a document that is about one paper.
struct Record {
  RecordStart start = RecordStart::document;
  Span blocks;                ///< Indices of blocks, the first one included.
  std::optional<Anchor> own;  ///< How the paper is named; nothing where it is not.
};

/// A paper that the document names where a record of it should be, and that no record is about.
struct UnreadAnchor {
  Anchor anchor;
  enum class Why { second_in_heading, no_prose } why = Why::no_prose;
};

struct FoundRecords {
  std::vector<Record> records;  ///< In document order; none overlaps another.
  std::vector<UnreadAnchor> unread;
  std::size_t without_id = 0;  ///< Records beside them that lead elsewhere than to arXiv.
};

/// Finds the records of a document from the arXiv ids in it and the structure that repeats around them (after
/// Liu, Grossman and Zhai 2003, "Mining data records in web pages"). Ways to part the document (by headings
/// of one level, by items, rows, objects, elements of one kind, and so on) compete: the one wins whose parts
/// name one paper each, begin with a title, and hold the most of the document's prose most evenly.
/// `selector`, where it is not empty, names the only way that is tried: "heading 3", "item", "row", "object",
/// "div.card", "bold", "document".
FoundRecords find_records(const BlockTree& tree, const std::vector<Anchor>& anchors,
                          const std::string& selector = {});

}  // namespace daejo
