#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "parsers/records/assign_roles.h"
#include "parsers/records/remark.h"

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
  RemarkSign remark = RemarkSign::none;
};

/// The lines of a record's summary, without empty ones. They point into the pieces of `cut`.
std::vector<SummaryLine> summary_lines(const CutRecord& cut);

/// The byte offset of a line in the source.
std::size_t offset_of(const SummaryLine& line);

/// The fewest records that can be compared with one another.
inline constexpr std::size_t fewest_siblings = 3;
/// A text with at least this many syllables is prose.
inline constexpr std::size_t prose_syllables = 25;

/// The lines of the summaries of all records of a file.
struct JudgedLines {
  std::vector<std::vector<SummaryLine>> of;  ///< For each record; none if the record's paper is unknown.
  std::vector<std::size_t> judged;           ///< The records with a known paper and a summary.

  std::size_t syllables_of(std::size_t record) const;
  /// Whether these are at least half of the judged records, and at least `fewest_siblings`.
  bool are_most(std::size_t count) const { return count >= fewest_siblings && 2 * count >= judged.size(); }
};

JudgedLines judged_lines(std::span<const CutRecord> cuts);

/// The letters of a line, without digits, signs and spaces. ASCII letters are in lower case. Letters from
/// U+2000 on are left out, except Hangul.
std::string letters_of(std::string_view line);

}  // namespace daejo::parsers
