#pragma once

#include <span>

#include "parsers/records/assign_roles.h"

namespace daejo::parsers {

/// Sets texts with the label "why", or with a question such as "왜 이 논문?" as their label, aside as
/// recommendations, if the record has a labelled summary and no label such as "what" or "how". With such a
/// label, "why" is a part of the summary.
void set_lone_why_aside(std::span<CutRecord> records);

/// Sets texts with the label "아이디어" aside as comments, if they follow a summary without a label and no
/// other part of the summary has one. They are then ideas of the reader. Otherwise they may be a part of the
/// summary.
void set_ideas_aside(std::span<CutRecord> records);

/// Makes texts under the label "note" or "info", such as those of a callout `> [!NOTE]`, the summary of a
/// record that has no other sentence outside of callouts. The other callouts, such as `> [!IMPORTANT]`, are
/// then comments, unless they have more Korean than the notes in all these records.
void take_lone_notes(std::span<CutRecord> records);

/// Sets texts in an HTML element `<aside>` aside as comments, unless they are labelled as a summary. The
/// record must also have a sentence outside of such elements.
void set_html_asides_aside(std::span<CutRecord> records);

}  // namespace daejo::parsers
