#include "parsers/records/piece_list.h"

#include <algorithm>

#include "base/ascii.h"
#include "parsers/text/block_text.h"

namespace daejo::parsers {
namespace {

bool holds_metadata(const Piece& piece) {
  if (piece.text.links.size() == 1 && is_generic_link_text(piece.text.text)) return true;
  if (!piece.has_own_label) return false;
  const auto role = role_of_label(piece.label);
  return role == Role::metadata || role == Role::authors || role == Role::title ||
         role == Role::translated_title || (role == Role::recommendation && piece.text.text.size() < 40);
}

/// Whether a text has nothing but links and their names.
bool is_address(const PlainText& content) {
  constexpr std::size_t longest_address = 400;
  const std::string_view text = trim(content.text);
  if (text.size() <= longest_address) {
    const std::string address = clean_title(text);  // without an arrow or a hand before it
    const bool is_one_word = address.find(' ') == std::string::npos;
    if (is_one_word && (address.starts_with("http") || address.starts_with("arxiv.org/"))) return true;
  }
  return !content.links.empty() && is_generic_link_text(text);
}

}  // namespace

void PieceList::insert(std::size_t at, Piece piece) {
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
  if (looks_like_names(line.text) || is_line_of_tags(line.text)) return false;
  if (is_address(line) || line.text.starts_with("[^")) return std::nullopt;
  return last.kind == PieceKind::line && !last_is_metadata_;
}

void PieceList::extend_last(const PlainText& more, Span source) {
  Piece& piece = pieces_[last_];
  append_line(piece.text, more);
  piece.source.end = std::max(piece.source.end, source.end);
}

/// Opens a piece. Determines once what it is, because many lines may be added to it.
void PieceList::note(std::size_t at) {
  last_ = at;
  const Piece& last = pieces_[at];
  last_is_names_ =
      looks_like_names(last.text.text) || (last.has_own_label && role_of_label(last.label) == Role::authors);
  last_is_metadata_ = last_is_names_ || holds_metadata(last) || is_address(last.text);
}

}  // namespace daejo::parsers
