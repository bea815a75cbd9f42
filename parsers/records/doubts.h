#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "parsers/digest.h"
#include "parsers/records/assign_roles.h"

namespace daejo::parsers {

/// Why it is unclear what the summary of a record is.
struct Doubt {
  UnreadPaper::Why why = UnreadPaper::Why::markup_in_summary;
  std::size_t offset = 0;  ///< The byte in the source that shows it.
  std::string text;        ///< The line that shows it.
};

/// Looks for signs that records of a file were read wrongly, without knowing its format: markup left in the
/// summary, short lines that most records share, unlabelled texts in several places of a record, more prose
/// beside the records than in them, one paper in several records. Returns one element for each record. If
/// half of the records are in doubt, the others are, too, because the file is then not understood.
std::vector<std::optional<Doubt>> find_doubts(const BlockTree& tree, std::span<const CutRecord> cuts);

}  // namespace daejo::parsers
