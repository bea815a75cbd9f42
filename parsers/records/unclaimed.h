#pragma once

#include <span>
#include <vector>

#include "parsers/records/anchors.h"
#include "parsers/records/assign_roles.h"
#include "parsers/records/record.h"

namespace daejo::parsers {

/// Finds the papers that are named outside all records, that no record is about, and that have Korean prose
/// after them, up to the next such paper. If they are at least two, and at least half of the papers that are
/// named so, the document has records in a form that was not recognized. Otherwise the result is only the
/// first paper, if it is before the first record with two sentences after it, or empty.
std::vector<Anchor> papers_with_unclaimed_prose(const BlockTree& tree, std::span<const Anchor> anchors,
                                                std::span<const Record> records);

/// Finds the papers other than its own that are named inside a record and have Korean prose after them, up to
/// the next such paper. If they are at least two, and at least half of the papers that are named so, the
/// record is in fact several. Otherwise, or if the record's own paper is unknown, the result is empty.
std::vector<Anchor> papers_swallowed_by(const BlockTree& tree, std::span<const Anchor> anchors,
                                        const Record& record);

/// The papers that a record without a paper of its own names outside prose, with one anchor for each. Empty
/// if there are fewer than two.
std::vector<Anchor> papers_sharing(const BlockTree& tree, std::span<const Anchor> anchors,
                                   const Record& record);

/// The syllables of Hangul in these blocks.
std::size_t count_korean(const BlockTree& tree, Span blocks);

/// The papers in a record that was left out because its own paper is unknown, but that may have their summary
/// there, if it names two or more outside prose. These are the papers that a linked title with prose below it
/// names. If there are none, and the record has at least half of the usual syllables of Korean, they are all
/// of these papers.
std::vector<Anchor> papers_with_own_text(const BlockTree& tree, std::span<const Anchor> anchors,
                                         const Record& record, double usual_syllables);

/// The papers in blocks of code that name two or more and have at least 40 syllables of Korean for each, such
/// as a bibliography with Korean abstracts. A program only mentions papers.
std::vector<Anchor> papers_in_code(const BlockTree& tree, std::span<const Anchor> anchors);

/// The papers of a document without entries, if there are at least three, and if at least as many blocks from
/// the first one on are Korean sentences or have 40 syllables. Blocks above the first paper count, too, if
/// `counts_above`, or if they have at least half as many English titles as there are papers. Otherwise only
/// the papers in an object whose fields have Korean prose, because a page with few texts only mentions
/// papers. Each paper has one anchor, which is certain, in a field, or a distinct bare id outside prose.
std::vector<Anchor> papers_beside_prose(const BlockTree& tree, std::span<const Anchor> anchors,
                                        bool counts_above);

/// Whether a block of a record is in an item of a list in that record, and the list consists of two or more
/// titles with an address each.
bool is_in_list_of_sources(const BlockTree& tree, std::size_t block, const Record& record);

struct ProseBetween {
  std::size_t syllables = 0;
  std::size_t first = 0;  ///< The first block with prose.
};

/// The Korean prose in `gap`, which is between two records. `between` has the records in it. Those that have
/// a heading and a link, but no paper, are about something that is not on arXiv, so their prose does not
/// count.
ProseBetween prose_between(const BlockTree& tree, Span gap, std::span<const CutRecord> between);

}  // namespace daejo::parsers
