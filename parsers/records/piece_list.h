#pragma once

#include <cstddef>
#include <vector>

#include "parsers/records/pieces.h"

namespace daejo::parsers {

/// The pieces of a record while it is being cut. The last piece may be open, so that more text can be added:
/// the next line of its paragraph, or the text of its label.
class PieceList {
 public:
  bool empty() const { return pieces_.empty(); }
  std::size_t size() const { return pieces_.size(); }
  Piece& back() { return pieces_.back(); }
  std::vector<Piece> take() { return std::move(pieces_); }

  bool has_head() const { return has_head_; }

  /// Adds a piece that is not open.
  Piece& add(Piece piece) {
    has_head_ = has_head_ || piece.kind == PieceKind::head;
    return pieces_.emplace_back(std::move(piece));
  }
  /// Inserts an open piece at index `at`.
  void insert(std::size_t at, Piece piece);

  /// Opens the piece that was added last.
  void open_last() { note(pieces_.size() - 1); }
  /// Closes the open piece.
  void stop() { last_ = npos; }

  /// The open piece, or null.
  const Piece* last() const { return last_ == npos ? nullptr : &pieces_[last_]; }
  bool last_is_bare_label() const;
  bool last_is_metadata() const { return last_ != npos && last_is_metadata_; }
  /// Whether the next line of the open piece's paragraph belongs to it. Nothing if that is unknown because
  /// the line has only links.
  std::optional<bool> takes_next_line(const PlainText& line) const;
  void extend_last(const PlainText& more, Span source);

 private:
  static constexpr std::size_t npos = static_cast<std::size_t>(-1);
  void note(std::size_t at);

  std::vector<Piece> pieces_;
  std::size_t last_ = npos;
  bool has_head_ = false;
  bool last_is_names_ = false;
  bool last_is_metadata_ = false;
};

}  // namespace daejo::parsers
