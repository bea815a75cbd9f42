#pragma once

#include <span>

#include "parsers/records/assign_roles.h"

namespace daejo::parsers {

/// If no piece of a record is a title, makes the cell of the column "Paper" or "논문" the title, unless it
/// only has an id, a link's generic text or no letters.
void take_title_from_column(CutRecord& cut);

/// If a column of a table is labelled as the summary ("한 줄 요약"), sets the cells of the columns with
/// unknown labels aside as comments.
void set_other_columns_aside(std::span<CutRecord> records);

}  // namespace daejo::parsers
