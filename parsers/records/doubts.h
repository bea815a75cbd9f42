#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/digest.h"
#include "parsers/records/assign_roles.h"
#include "parsers/records/unsure_texts.h"

namespace daejo::parsers {

/// Why it is unclear what the summary of a record is.
struct Doubt {
  UnreadPaper::Why why = UnreadPaper::Why::markup_in_summary;
  std::size_t offset = 0;  ///< The byte offset of what shows it, or of the record, in the source.
  std::string text;        ///< The text or the arXiv id that shows it.
};

struct Doubts {
  std::vector<std::optional<Doubt>> doubts;  ///< One for each record; nothing if it is not in doubt.
  /// What is unsure in the records without doubt; nothing if nothing is.
  std::optional<UnsureText> unsure;
};

/// Looks for signs that the records of a file were read wrongly. The signs do not depend on the file's
/// format. A record is in doubt if its summary has markup or a person's remark in it, if as much prose
/// follows the record as its summary has, if its text seems to belong to another record's paper, if it
/// names its paper only in a list of sources below its text, or if the next or previous record is about the
/// same paper. Apart from markup, most signs count only if many records
/// have them. If at least half of the records with a summary, and at least three, are in doubt, all of them
/// are, because the file is then not understood. `unsure` is about short lines that most records share, short
/// values, or texts in several places of a record; these do not make a record doubtful.
Doubts find_doubts(const BlockTree& tree, std::span<const CutRecord> cuts, std::span<const Anchor> anchors);

}  // namespace daejo::parsers
