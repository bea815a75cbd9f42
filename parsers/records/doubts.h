#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
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

/// A kind of text that may not belong to a summary, although many digests have it there.
struct UnsureText {
  std::string_view why;     ///< A clause: "most entries have this line".
  std::size_t records = 0;  ///< How many have such a text.
  std::size_t offset = 0;   ///< The byte in the source of the first one.
  std::string text;         ///< The first one.
};

struct Doubts {
  std::vector<std::optional<Doubt>> doubts;  ///< By record.
  std::optional<UnsureText> unsure;          ///< Of the records without doubt.
};

/// Looks for signs that records of a file were read wrongly, without knowing its format. A record is in doubt
/// if there is markup or a person's remark in its summary, more prose beside the records than in them, or if
/// several records are about one paper. If half of the records are in doubt, the others are, too, because the
/// file is then not understood. `unsure` is about short lines that most records share, short values, or
/// unlabelled texts in several places of a record; these do not make a record doubtful.
Doubts find_doubts(const BlockTree& tree, std::span<const CutRecord> cuts, std::span<const Anchor> anchors);

}  // namespace daejo::parsers
