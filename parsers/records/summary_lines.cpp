#include "parsers/records/summary_lines.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/hangul.h"
#include "base/utf8.h"
#include "parsers/text/block_text.h"

namespace daejo::parsers {
namespace {

/// Whether a label is that of the whole summary, such as "요약". A label such as "method" or "한 줄 요약" is
/// that of a part.
bool says_whole_summary(std::string_view label) {
  return contains_any(to_ascii_lower(label), {"요약", "summary", "개요", "overview"}) &&
         !contains_any(label, {"한줄", "한 줄", "한 문장"});
}

SummaryLabel summary_label(const Piece& piece) {
  if (piece.label.empty() && piece.context != Role::summary) return SummaryLabel::none;
  const auto role = role_of_label(piece.label);
  // "Details" may label a summary, although its role is leftover.
  const bool is_labelled = piece.context == Role::summary || role == Role::summary || role == Role::leftover;
  if (!is_labelled) return SummaryLabel::none;
  return says_whole_summary(piece.label) ? SummaryLabel::whole : SummaryLabel::part;
}

}  // namespace

std::string letters_of(std::string_view line) {
  std::string letters;
  for (std::size_t at = 0; at < line.size();) {
    const CodePoint point = decode_utf8(line, at);
    const bool is_letter = point.value < 0x80 ? is_ascii_letter(line[at]) : point.value >= 0xC0;
    if (is_letter && point.value < 0x80) {
      letters += ascii_lower(line[at]);
    } else if (is_letter && (is_hangul(point.value) || point.value < 0x2000)) {
      letters += line.substr(at, point.length);
    }
    at += point.length;
  }
  return letters;
}

std::vector<SummaryLine> summary_lines(const CutRecord& cut) {
  std::vector<SummaryLine> lines;
  for (const Piece& piece : cut.pieces) {
    if (!is_judged_piece(piece)) continue;
    const SummaryLabel label = summary_label(piece);
    const std::string_view text = piece.text.text;
    for (std::size_t begin = 0; begin <= text.size();) {
      const std::size_t end = std::min(text.find('\n', begin), text.size());
      const std::string_view line = trim(text.substr(begin, end - begin));
      if (!line.empty())
        lines.push_back({&piece, line, begin, count_hangul(line), label, find_remark_sign(line)});
      begin = end + 1;
    }
  }
  return lines;
}

std::size_t offset_of(const SummaryLine& line) {
  const auto& runs = line.piece->text.runs;
  return runs.empty() ? line.piece->source.begin : source_offset(runs, line.begin);
}

std::size_t JudgedLines::syllables_of(std::size_t record) const {
  std::size_t syllables = 0;
  for (const SummaryLine& line : of[record]) syllables += line.syllables;
  return syllables;
}

JudgedLines judged_lines(std::span<const CutRecord> cuts) {
  JudgedLines lines;
  for (std::size_t i = 0; i < cuts.size(); ++i) {
    lines.of.push_back(cuts[i].record->own ? summary_lines(cuts[i]) : std::vector<SummaryLine>());
    if (!lines.of.back().empty()) lines.judged.push_back(i);
  }
  return lines;
}

}  // namespace daejo::parsers
