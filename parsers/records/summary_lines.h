#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "parsers/records/assign_roles.h"

namespace daejo::parsers {

/// How a label says that a text is the summary.
enum class SummaryLabel {
  none,
  part,   ///< "Method", "한 줄 요약"
  whole,  ///< "요약"
};

/// A line of what was taken for a record's summary, and what is known of it.
struct SummaryLine {
  const Piece* piece = nullptr;
  std::string_view text;
  std::size_t begin = 0;  ///< In the piece's text.
  std::size_t syllables = 0;
  SummaryLabel label = SummaryLabel::none;
};

/// The lines of a record's summary. They refer to its pieces.
std::vector<SummaryLine> summary_lines(const CutRecord& cut);

/// The letters of a line in lower case, without digits, signs and spaces.
std::string letters_of(std::string_view line);

}  // namespace daejo::parsers
