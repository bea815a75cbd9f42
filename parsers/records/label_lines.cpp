#include "parsers/records/label_lines.h"

#include <map>
#include <set>
#include <string>

#include "base/ascii.h"
#include "parsers/records/form_role.h"
#include "parsers/text/block_text.h"
#include "parsers/text/role.h"
#include "parsers/text/title_text.h"

namespace daejo::parsers {
namespace {

/// The label that a piece consists of, if it is one short line and a label of a summary, an abstract, a
/// recommendation or a comment. Empty otherwise.
std::string label_of_line(const Piece& piece) {
  constexpr std::size_t longest_label = 40;
  const std::string_view text = trim(piece.text.text);
  // A leftover is the label of `<details>` or of a tab. The texts below it have that label already.
  const bool is_line = piece.kind == PieceKind::line && piece.role != Role::leftover &&
                       !piece.has_own_label && !piece.is_quoted && !role_of_marked_remark(piece.text);
  if (!is_line || text.empty() || text.size() > longest_label || text.find_first_of("\n.") != text.npos)
    return {};
  const std::string label = clean_title(text);
  const auto role = role_of_label(label);
  const bool labels_text = role == Role::summary || role == Role::original || role == Role::recommendation ||
                           role == Role::comment;
  return labels_text ? label : std::string();
}

/// In how many records each label is a line of its own.
std::map<std::string, std::size_t> count_label_lines(std::span<const CutRecord> records) {
  std::map<std::string, std::size_t> counts;
  for (const CutRecord& cut : records) {
    std::set<std::string> labels;
    for (const Piece& piece : cut.pieces) labels.insert(label_of_line(piece));
    for (const std::string& label : labels) ++counts[label];
  }
  return counts;
}

/// The emphasised words at the beginning of a piece, perhaps behind an emoji, if text follows them after a
/// space: "**우리 팀의 생각** 저희는 …". Empty if there are none.
Span emphasised_beginning(const Piece& piece) {
  constexpr std::size_t longest_label = 40;
  constexpr std::size_t longest_sign = 12;
  if (piece.kind == PieceKind::head || piece.has_own_label || piece.text.emphasis.empty()) return {};
  const Span words = piece.text.emphasis.front();
  const std::string_view text = piece.text.text;
  const bool is_label = words.begin <= longest_sign && words.size() <= longest_label &&
                        words.end + 1 < text.size() && text[words.end] == ' ';
  const std::string_view mark = text.substr(0, words.begin);
  const bool may_be = count_hangul(words.of(text)) > 0 || role_of_label(words.of(text));
  return is_label && may_be && count_latin(mark) + count_hangul(mark) == 0 ? words : Span{};
}

}  // namespace

void take_repeated_beginnings(std::span<CutRecord> records) {
  constexpr std::size_t fewest_records = 2;
  std::map<std::string, std::set<const CutRecord*>, std::less<>> having;
  std::size_t with_paper = 0;
  for (const CutRecord& cut : records) {
    with_paper += cut.record->own ? 1 : 0;
    for (const Piece& piece : cut.pieces) {
      const Span words = emphasised_beginning(piece);
      if (words.size() > 0) having[std::string(words.of(piece.text.text))].insert(&cut);
    }
  }
  for (CutRecord& cut : records) {
    for (Piece& piece : cut.pieces) {
      const Span words = emphasised_beginning(piece);
      const auto found = words.size() == 0 ? having.end() : having.find(words.of(piece.text.text));
      if (found == having.end() || found->second.size() < fewest_records ||
          2 * found->second.size() < with_paper)
        continue;
      piece.label = words.of(piece.text.text);
      piece.has_own_label = true;
      piece.text = trimmed_slice(piece.text, {words.end, piece.text.text.size()});
    }
  }
}

void take_label_lines(std::span<CutRecord> records) {
  const auto counts = count_label_lines(records);
  constexpr std::size_t fewest_records = 2;
  for (CutRecord& cut : records) {
    std::string label;
    for (std::size_t i = 0; i < cut.pieces.size(); ++i) {
      Piece& piece = cut.pieces[i];
      const std::string own = i + 1 < cut.pieces.size() ? label_of_line(piece) : std::string();
      const std::size_t count = own.empty() ? 0 : counts.at(own);
      if (count >= fewest_records && 2 * count >= records.size()) {
        label = own;
        piece.role = Role::leftover;
      } else if (piece.has_own_label || piece.kind == PieceKind::head || piece.role == Role::leftover) {
        label.clear();
      } else if (!label.empty()) {
        piece.label = label;
        piece.context = role_of_label(label);
      }
    }
  }
}

}  // namespace daejo::parsers
