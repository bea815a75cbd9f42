#include "parsers/records/piece_list.h"

#include <algorithm>

#include "base/ascii.h"
#include "base/utf8.h"
#include "parsers/records/chips.h"
#include "parsers/records/form_role.h"
#include "parsers/text/block_text.h"
#include "parsers/text/sentence_end.h"
#include "parsers/text/title_text.h"

namespace daejo::parsers {
namespace {

bool holds_metadata(const Piece& piece) {
  if (piece.text.links.size() == 1 && is_generic_link_text(piece.text.text)) return true;
  if (!piece.has_own_label) return false;
  const auto role = role_of_label(piece.label);
  return role == Role::metadata || role == Role::authors || role == Role::title ||
         role == Role::translated_title || (role == Role::recommendation && piece.text.text.size() < 40);
}

/// Whether a text is a single address, or has links and no words but generic ones such as "PDF".
bool is_address(const PlainText& content) {
  constexpr std::size_t longest_address = 400;
  const std::string_view text = trim(content.text);
  if (text.size() <= longest_address && contains_any(text, {"http", "arxiv.org/"})) {
    const std::string address = clean_title(text);  // `clean_title` removes an arrow or a hand in front.
    const bool is_one_word = address.find(' ') == std::string::npos;
    if (is_one_word && (address.starts_with("http") || address.starts_with("arxiv.org/"))) return true;
  }
  return !content.links.empty() && is_generic_link_text(text);
}

}  // namespace

PieceKind piece_kind_of(BlockKind kind) {
  switch (kind) {
    case BlockKind::code:
      return PieceKind::code;
    case BlockKind::cell:
      return PieceKind::cell;
    case BlockKind::item:
      return PieceKind::item;
    default:
      return PieceKind::line;
  }
}

bool begins_alike(std::string_view line, std::string_view other) {
  constexpr char32_t first_emoji = 0x1F000;
  const auto sign_of = [](std::string_view text) {
    const bool may_be = !text.empty() && static_cast<unsigned char>(text.front()) >= 0x80;
    return may_be ? decode_utf8(text, 0).value : U'\0';
  };
  const char32_t sign = sign_of(line);
  const char32_t other_sign = sign_of(other);
  // Symbols below the emoji, such as arrows and shapes, are from U+2000 to U+2DFF.
  const bool is_same_sign = sign >= 0x2000 && sign < 0x2E00 && sign == other_sign;
  return is_same_sign || (sign >= first_emoji && other_sign >= first_emoji);
}

bool is_labelled_aside(const LabelledText& text) {
  const auto role = role_of_label(text.label);
  return role && *role != Role::summary && *role != Role::leftover;
}

Piece& PieceList::add(Piece piece) {
  has_head_ = has_head_ || piece.kind == PieceKind::head;
  has_words_ = has_words_ || has_letters(piece.text.text);
  return pieces_.emplace_back(std::move(piece));
}

bool PieceList::has_only_values() const {
  return std::ranges::all_of(pieces_, [](const Piece& piece) {
    const std::string_view text = piece.text.text;
    return piece.kind != PieceKind::head && count_hangul(text) < least_prose && !ends_sentence(text) &&
           !looks_like_title(text);
  });
}

void PieceList::insert(std::size_t at, Piece piece) {
  has_words_ = true;
  at = std::min(at, pieces_.size());
  pieces_.insert(pieces_.begin() + static_cast<std::ptrdiff_t>(at), std::move(piece));
  note(at);
}

bool PieceList::last_is_bare_label() const {
  return last_ != npos && pieces_[last_].has_own_label && pieces_[last_].text.text.empty();
}

std::optional<bool> PieceList::takes_next_line(const PlainText& line) const {
  const Piece& last = pieces_[last_];
  if (last_is_names_) return last.text.text.ends_with(',');
  if (looks_like_names(line.text) || is_line_of_tags(line.text) || is_line_of_chips(line.text)) return false;
  if (last_is_english_ && count_hangul(line.text) >= least_prose) return false;
  if (is_address(line) || line.text.starts_with("[^")) return std::nullopt;
  return last.kind == PieceKind::line && !last_is_metadata_;
}

void PieceList::extend_last(const PlainText& more, Span source) {
  Piece& piece = pieces_[last_];
  append_line(piece.text, more);
  piece.source.end = std::max(piece.source.end, source.end);
}

/// Opens the piece at index `at`. Determines what it is only once, because many lines may be added to it.
void PieceList::note(std::size_t at) {
  last_ = at;
  const Piece& last = pieces_[at];
  last_is_names_ =
      looks_like_names(last.text.text) || (last.has_own_label && role_of_label(last.label) == Role::authors);
  last_is_english_ = is_english_prose(last.text.text);
  last_is_metadata_ = last_is_names_ || holds_metadata(last) || is_address(last.text);
}

}  // namespace daejo::parsers
