#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "parsers/records/assign_roles.h"

namespace daejo::parsers {

/// What a text's label says: nothing about a summary, or that the text is a part of one or a whole one.
enum class SummaryLabel {
  none,
  part,   ///< The label of a part, such as "Method" or "한 줄 요약".
  whole,  ///< The label of the whole summary, such as "요약".
};

/// A line of what was taken for a record's summary, and what is known of it.
struct SummaryLine {
  const Piece* piece = nullptr;
  std::string_view text;
  std::size_t begin = 0;  ///< The offset in the piece's text, before white space was trimmed.
  std::size_t syllables = 0;
  SummaryLabel label = SummaryLabel::none;
};

/// The lines of a record's summary, without empty ones. They point into the pieces of `cut`.
std::vector<SummaryLine> summary_lines(const CutRecord& cut);

/// The letters of a line, without digits, signs and spaces. ASCII letters are in lower case. Letters from
/// U+2000 on are left out, except Hangul.
std::string letters_of(std::string_view line);

}  // namespace daejo::parsers
