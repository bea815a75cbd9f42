#include "parsers/records/column_roles.h"

#include <algorithm>

#include "base/ascii.h"
#include "parsers/arxiv_id.h"
#include "parsers/text/block_text.h"
#include "parsers/text/role.h"

namespace daejo::parsers {
namespace {

bool is_named_cell(const Piece& piece) {
  return piece.kind == PieceKind::cell && piece.has_own_label;
}

bool may_hold_title(const Piece& piece) {
  constexpr std::size_t fewest_letters = 3;
  const bool is_of_papers = is_one_of(to_ascii_lower(piece.label), {{"paper", "papers", "논문"}});
  const std::string_view text = piece.text.text;
  return is_named_cell(piece) && is_of_papers && piece.role != Role::title &&
         count_latin(text) + count_hangul(text) >= fewest_letters && !is_generic_link_text(text) &&
         !arxiv_id_in_text(text) && text.find("://") == std::string_view::npos;
}

/// Whether a cell is in a column for the whole summary, such as "요약" or "한 줄 요약".
bool is_in_summary_column(const Piece& piece) {
  return is_named_cell(piece) && is_judged_piece(piece) && role_of_label(piece.label) == Role::summary &&
         contains_any(to_ascii_lower(piece.label), {"요약", "summary", "tl;dr", "tldr", "핵심"});
}

}  // namespace

void take_title_from_column(CutRecord& cut) {
  if (std::ranges::find(cut.pieces, Role::title, &Piece::role) != cut.pieces.end()) return;
  const auto title = std::ranges::find_if(cut.pieces, may_hold_title);
  if (title != cut.pieces.end()) title->role = Role::title;
}

void set_other_columns_aside(std::span<CutRecord> records) {
  for (CutRecord& cut : records) {
    if (std::ranges::none_of(cut.pieces, is_in_summary_column)) continue;
    for (Piece& piece : cut.pieces) {
      if (is_named_cell(piece) && is_judged_piece(piece) && !role_of_label(piece.label))
        piece.role = Role::comment;
    }
  }
}

}  // namespace daejo::parsers
