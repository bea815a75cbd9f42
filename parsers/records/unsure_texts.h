#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/records/assign_roles.h"
#include "parsers/records/summary_lines.h"

namespace daejo::parsers {

/// A kind of text that is in the summaries of several records and may not belong to them.
struct UnsureText {
  std::string_view why;     ///< Why that is unsure, as a clause: "most entries have the same lines".
  std::size_t records = 0;  ///< How many records without doubt have such a text.
  std::size_t offset = 0;   ///< The byte offset of the first such text in the source.
  std::string text;         ///< The first such text.
};

/// Looks for texts in the summaries that may not belong to them: short lines that most records share, short
/// values, and texts in several places of a record. Records for which `is_doubtful` is true do not count.
std::optional<UnsureText> find_unsure_text(const BlockTree& tree, std::span<const CutRecord> cuts,
                                           const JudgedLines& lines, const std::vector<bool>& is_doubtful);

}  // namespace daejo::parsers
