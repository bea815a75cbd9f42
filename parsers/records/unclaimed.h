#pragma once

#include <span>
#include <vector>

#include "parsers/records/anchors.h"
#include "parsers/records/assign_roles.h"
#include "parsers/records/record.h"

namespace daejo::parsers {

/// Finds the papers outside all records that have Korean prose after them, up to the next paper. If they are
/// at least two, and at least half of the papers outside, the document has records in a form that was not
/// recognized; otherwise the result is empty. It is also empty for a list of links with an introduction.
std::vector<Anchor> papers_with_unclaimed_prose(const BlockTree& tree, std::span<const Anchor> anchors,
                                                std::span<const Record> records);

/// Finds the other papers inside a record that have Korean prose after them, up to the next paper. If they
/// are at least two, and at least half of the other papers in the record, the record is in fact several;
/// otherwise the result is empty.
std::vector<Anchor> papers_swallowed_by(const BlockTree& tree, std::span<const Anchor> anchors,
                                        const Record& record);

/// The papers that a record without one of its own names; empty if there are fewer than two.
std::vector<Anchor> papers_sharing(const BlockTree& tree, std::span<const Anchor> anchors,
                                   const Record& record);

/// The papers of a document in which no record was found, if it has as many Korean texts as papers below the
/// first one. A page with few texts only mentions papers.
std::vector<Anchor> papers_beside_prose(const BlockTree& tree, std::span<const Anchor> anchors);

struct ProseBetween {
  std::size_t syllables = 0;
  std::size_t first = 0;  ///< The first block with prose.
};

/// The Korean prose between two records. The records in `between` that have a heading and a link, but no
/// paper, are about something that is not on arXiv, so their prose does not count.
ProseBetween prose_between(const BlockTree& tree, Span gap, std::span<const CutRecord> between);

}  // namespace daejo::parsers
