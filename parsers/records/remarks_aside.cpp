#include "parsers/records/remarks_aside.h"

#include <algorithm>
#include <string_view>

#include "base/ascii.h"
#include "parsers/records/form_role.h"
#include "parsers/text/role.h"

namespace daejo::parsers {
namespace {

bool has_one_of_labels(const Piece& piece, std::span<const std::string_view> labels) {
  return std::ranges::any_of(labels, [&](std::string_view label) {
    return piece.label.size() == label.size() && starts_with_ignoring_case(piece.label, label);
  });
}

bool asks_why(const Piece& piece) {
  constexpr std::string_view labels[] = {"why", "왜"};
  return has_one_of_labels(piece, labels) || (piece.label.starts_with("왜 ") && piece.label.ends_with('?'));
}

bool asks_what_or_how(const Piece& piece) {
  constexpr std::string_view labels[] = {"what", "how", "gap", "approach", "무엇", "어떻게"};
  return has_one_of_labels(piece, labels);
}

bool has_summary_label(const Piece& piece) {
  return is_judged_piece(piece) && role_of_label(piece.label) == Role::summary;
}

}  // namespace

void set_lone_why_aside(std::span<CutRecord> records) {
  for (CutRecord& cut : records) {
    if (std::ranges::any_of(cut.pieces, asks_what_or_how)) continue;
    if (std::ranges::none_of(cut.pieces, has_summary_label)) continue;
    for (Piece& piece : cut.pieces) {
      if (asks_why(piece) && piece.role == Role::summary) piece.role = Role::recommendation;
    }
  }
}

void set_ideas_aside(std::span<CutRecord> records) {
  const auto is_idea = [](const Piece& piece) {
    return is_judged_piece(piece) && piece.has_own_label && piece.kind != PieceKind::field &&
           is_one_of(piece.label, {"아이디어", "Idea", "Ideas"});
  };
  const auto is_part = [&](const Piece& piece) {
    return is_judged_piece(piece) && piece.has_own_label && !is_idea(piece);
  };
  for (CutRecord& cut : records) {
    const auto idea = std::ranges::find_if(cut.pieces, is_idea);
    const bool follows_summary = std::any_of(cut.pieces.begin(), idea, [](const Piece& piece) {
      return is_judged_piece(piece) && !piece.has_own_label && is_sentence(piece.text.text);
    });
    if (idea == cut.pieces.end() || !follows_summary || std::ranges::any_of(cut.pieces, is_part)) continue;
    for (Piece& piece : cut.pieces) {
      if (is_idea(piece)) piece.role = Role::comment;
    }
  }
}

void take_lone_notes(std::span<CutRecord> records) {
  constexpr std::string_view notes[] = {"note", "info"};
  constexpr std::string_view other_callouts[] = {"tip", "important", "warning", "caution"};
  const auto is_note = [&](const Piece& piece) {
    return piece.role == Role::comment && !piece.has_own_label && has_one_of_labels(piece, notes);
  };
  const auto is_in_callout = [&](const Piece& piece) {
    return is_judged_piece(piece) && !piece.has_own_label && has_one_of_labels(piece, other_callouts);
  };
  std::vector<CutRecord*> with_note;
  std::size_t in_notes = 0;
  std::size_t in_others = 0;
  for (CutRecord& cut : records) {
    const bool has_other = std::ranges::any_of(cut.pieces, [&](const Piece& piece) {
      return is_judged_piece(piece) && !is_in_callout(piece) && is_sentence(piece.text.text);
    });
    const bool has_note = std::ranges::any_of(
        cut.pieces, [&](const Piece& piece) { return is_note(piece) && is_sentence(piece.text.text); });
    if (has_other || !has_note) continue;
    with_note.push_back(&cut);
    for (const Piece& piece : cut.pieces) {
      in_notes += is_note(piece) ? count_hangul(piece.text.text) : 0;
      in_others += is_in_callout(piece) ? count_hangul(piece.text.text) : 0;
    }
  }
  const bool others_are_remarks = in_others <= in_notes;
  for (CutRecord* cut : with_note) {
    for (Piece& piece : cut->pieces) {
      if (is_in_callout(piece) && others_are_remarks)
        piece.role = Role::comment;
      else if (is_note(piece))
        piece.role = Role::summary;
    }
  }
}

void set_html_asides_aside(std::span<CutRecord> records) {
  for (CutRecord& cut : records) {
    const bool has_text = std::ranges::any_of(cut.pieces, [](const Piece& piece) {
      return !piece.is_in_aside && is_judged_piece(piece) && is_sentence(piece.text.text);
    });
    if (!has_text) continue;
    for (Piece& piece : cut.pieces) {
      const bool has_own_label = piece.has_own_label && has_summary_label(piece);
      const bool may_be = piece.is_in_aside && is_judged_piece(piece) && !has_own_label;
      if (may_be) piece.role = Role::comment;
    }
  }
}

}  // namespace daejo::parsers
