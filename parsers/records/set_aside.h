#pragma once

#include <span>
#include <string_view>

#include "parsers/records/assign_roles.h"

namespace daejo::parsers {

/// The text before the first colon and space in a line; empty if these are not in its first 30 bytes.
std::string_view plain_label(std::string_view line);

/// Sets values aside as metadata. A value is a short text with an unknown label ("발표: NeurIPS 2024"). At
/// least two records must have the label, and at least half as many as have a summary and begin in the same
/// way (`RecordStart`). The record with the value must also have a sentence or a labelled summary. A table
/// cell is a value, too, if it is no sentence and the record has a sentence outside cells; a cell with a
/// label and `least_prose` or more syllables is not.
void set_values_aside(std::span<CutRecord> records);

/// Sets the texts under one unknown label aside as comments, if there are at least two, at least half of them
/// sound like a person's remarks, and at least a third of these have a strong sign: "달래의 한 입: 저는 …". A
/// record must also have a sentence without such a label.
void set_labelled_remarks_aside(std::span<CutRecord> records);

/// Sets the short first line of a text aside as a leftover of a template, if at least three records have the
/// line, and at least as many as have a summary. The record must also have a sentence in its summary. If the
/// line is the label of a comment or a recommendation, so is the text below it.
void set_repeated_lines_aside(std::span<CutRecord> records);

/// Sets lines that consist of a label and other papers aside as references: "같이 읽으면 좋은 논문: …".
void set_other_papers_aside(std::span<CutRecord> records);

/// Sets what the preview of a link shows aside as metadata: the title once more, and a short English line
/// with an id. The record must also have a sentence in its summary.
void set_previews_aside(std::span<CutRecord> records);

/// Sets a text aside as a leftover of a template if three or more records have exactly this text, and most of
/// these also have other sentences: "안녕하세요, 오늘도 한 편 읽습니다." A text that several papers have as
/// their whole summary stays.
void set_repeated_texts_aside(std::span<CutRecord> records);

/// Sets the last sentence of a record's summary aside as a leftover of a template, if three or more records,
/// and more than half of those with a paper, end with exactly this sentence: "자세한 수치는 원문에 있습니다."
/// A sentence must remain before it.
void set_repeated_endings_aside(std::span<CutRecord> records);

/// Sets the end of the document aside, if it was taken for the end of the last record: text after a
/// horizontal rule, text below the metadata with which all other records end, or text from a mention of
/// another paper on. For the rule and the mention, no other record may have such text.
void set_end_aside(std::span<CutRecord> records);

}  // namespace daejo::parsers
