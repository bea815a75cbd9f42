#pragma once

#include <span>
#include <string_view>

#include "parsers/records/assign_roles.h"

namespace daejo::parsers {

/// The words before a colon at the start of a line; empty if there are none.
std::string_view plain_label(std::string_view line);

/// Sets values beside the summaries of a file aside as metadata: short values with an unknown label ("발표:
/// NeurIPS 2024") beside a text that is labelled as the summary; lines that begin as in most other records
/// ("검증 수준: …") and cells of tables, unless they are sentences, beside prose.
void set_values_aside(std::span<CutRecord> records);

/// Sets texts with the same unknown label aside as comments, beside prose, if at least half of them sound
/// like a person's remarks and a third of these surely are: "달래의 한 입: 저는 …".
void set_labelled_remarks_aside(std::span<CutRecord> records);

/// Sets a short line aside as a leftover of a template if at least three records begin a text with it, and as
/// many as have a summary. A record must have other sentences, too.
void set_repeated_lines_aside(std::span<CutRecord> records);

/// Sets lines aside that have nothing but a label and other papers: "같이 읽으면 좋은 논문: …".
void set_other_papers_aside(std::span<CutRecord> records);

/// Sets what the preview of a link shows aside, beside prose: the title once more, and a short English line
/// with an id.
void set_previews_aside(std::span<CutRecord> records);

/// Sets sentences aside as leftovers of a template that three records or more have in the same words, if most
/// of these have others: "안녕하세요, 오늘도 한 편 읽습니다." The same summary of several papers stays.
void set_repeated_texts_aside(std::span<CutRecord> records);

/// Sets the end of the document aside, which follows the last record: text after a horizontal rule, or below
/// the metadata with which all other records end.
void set_end_aside(std::span<CutRecord> records);

}  // namespace daejo::parsers
