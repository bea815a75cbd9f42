#pragma once

#include <span>

#include "parsers/records/assign_roles.h"

namespace daejo::parsers {

/// Finds lines that consist of a label for the lines below them, such as "세 줄 요약" above a list. At least
/// half of the records, and at least two, must have such a line with the same label. The pieces below the
/// line get its label, up to the next such line, head, or piece with a label of its own. The line itself
/// becomes a leftover.
void take_label_lines(std::span<CutRecord> records);

/// Makes emphasised Korean words at the beginning of a text its label, if at least half of the records with a
/// paper, and at least two records, have a text that begins with the same words: "**우리 팀의 생각** 저희는
/// …".
void take_repeated_beginnings(std::span<CutRecord> records);

}  // namespace daejo::parsers
