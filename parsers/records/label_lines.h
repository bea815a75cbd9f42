#pragma once

#include <span>

#include "parsers/records/assign_roles.h"

namespace daejo::parsers {

/// Finds lines that consist of a label and label the lines below them, such as "세 줄 요약" above a list.
/// Such a line is in at least half of the records. The pieces below it get its label, up to the next piece
/// with a label of its own, and the line itself becomes a leftover.
void take_label_lines(std::span<CutRecord> records);

}  // namespace daejo::parsers
