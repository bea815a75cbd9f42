#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "parsers/blocks/block.h"
#include "parsers/records/anchors.h"
#include "parsers/records/record.h"
#include "parsers/records/weigh.h"

namespace daejo::parsers {

/// Records may go on below headings of a higher level than their own. Here, the text below such a heading is
/// called a section. Cuts a record off before its first section that names two or more other papers. If a
/// record has a section with the same heading as in another record, also cuts off its last sections whose
/// headings no other record has. If only the last record has prose in sections, cuts off all sections.
void cut_trailing_sections(const BlockTree& tree, const std::vector<Anchor>& anchors, const Scale& scale,
                           std::vector<Record>& records);

/// Begins records at the title of their paper. This applies to records that begin with a heading and have a
/// single other heading, the title, right above the link to the paper. The text above the title introduces
/// the section and not the paper. Changes nothing unless at least two records are like this, they are at
/// least half of those with a paper, and one of them has such a text.
void begin_at_titles(const BlockTree& tree, const std::vector<Anchor>& anchors, const Scale& scale,
                     std::vector<Record>& records);

/// If the last of several records is the only one with a horizontal rule inside, ends it before the rule,
/// because a footer follows. The record stays as it is if its paper is named below the rule, if there is too
/// little prose above it, or if all records are about one paper. Also ends the records in which a rule stands
/// above the heading of a new section, if at most a third of the records have a rule inside.
void cut_behind_rule(const BlockTree& tree, const std::vector<Anchor>& anchors, const Scale& scale,
                     std::vector<Record>& records);

/// If a record names its paper in a line that is a single address, ends it before a title with another single
/// address right below. Another text, about something that is not on arXiv, begins there.
void cut_at_addresses(const BlockTree& tree, const std::vector<Anchor>& anchors, const Scale& scale,
                      std::vector<Record>& records);

/// If only some headings of a level begin records, the others are inside the records. Such a heading begins a
/// record of its own if it is about another paper, if it has a number and a title as the record's heading
/// has, if it links to another site where the record links to its paper, or if it has prose below it and no
/// record but the last has headings of its level inside. If it opens or closes the digest, the record ends
/// there. A heading that occurs more than once is a section of its record, and stays.
std::vector<Record> cut_at_siblings(const BlockTree& tree, const std::vector<Anchor>& anchors,
                                    const Scale& scale, std::vector<Record> records);

/// The heading of the section, or the item of a list, that names the paper, if a section or item beside it
/// links to another site in the same way. Only this part is then about the paper. Nothing if there is no such
/// item, and no such heading at the top level of the tree, or if the document's first heading looks like the
/// title of a paper.
std::optional<std::size_t> section_beside_others(const BlockTree& tree, const std::vector<Anchor>& anchors,
                                                 const Scale& scale, const Anchor& own);

}  // namespace daejo::parsers
