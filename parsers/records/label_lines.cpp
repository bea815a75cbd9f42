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
  const bool is_line = piece.kind == PieceKind::line && !piece.has_own_label && !piece.is_quoted &&
                       !role_of_marked_remark(piece.text);
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

}  // namespace

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
      } else if (piece.has_own_label || piece.kind == PieceKind::head) {
        label.clear();
      } else if (!label.empty()) {
        piece.label = label;
        piece.context = role_of_label(label);
      }
    }
  }
}

}  // namespace daejo::parsers
