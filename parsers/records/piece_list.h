#pragma once

#include <cstddef>
#include <vector>

#include "parsers/records/pieces.h"

namespace daejo {

/// The pieces of a record while they are cut. The last one may go on: a paragraph's next line, a label's
/// text.
class PieceList {
 public:
  bool empty() const { return pieces_.empty(); }
  std::size_t size() const { return pieces_.size(); }
  Piece& back() { return pieces_.back(); }
  std::vector<Piece> take() { return std::move(pieces_); }

  bool has_head() const { return has_head_; }

  /// Adds a piece that does not go on.
  Piece& add(Piece piece) {
    has_head_ = has_head_ || piece.kind == PieceKind::head;
    return pieces_.emplace_back(std::move(piece));
  }
  /// Puts a piece before those added since there were `at`; it may go on.
  void insert(std::size_t at, Piece piece);

  /// The piece that was added last may go on from here.
  void let_back_go_on() { note(pieces_.size() - 1); }
  void stop() { last_ = npos; }

  /// The piece that may go on, or null.
  const Piece* last() const { return last_ == npos ? nullptr : &pieces_[last_]; }
  bool last_is_bare_label() const;
  bool last_is_metadata() const { return last_ != npos && last_is_metadata_; }
  /// Whether the next line of the last piece's paragraph belongs to it; nothing where a line of addresses
  /// does not say.
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

}  // namespace daejo
